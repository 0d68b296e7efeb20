"""The patterns of kg/extract/data: each is read by a module, and can be."""

from __future__ import annotations

from pathlib import Path

from pattern_tables import every_pattern, pattern_tables

from kg.extract import patterns as kg_extract
from kg.language import patterns


def test_every_table_is_read_by_a_module() -> None:
    folder = Path(kg_extract.__file__).with_name("data")
    kept = {
        (file.name, table)
        for file in folder.glob("*.toml")
        for table, named in patterns._tables("kg.extract", file.name).items()
        if isinstance(named, dict)
    }
    assert {(file, table) for file, table in kept - set(pattern_tables()) if table != "parts"} == set()


def test_every_pattern_of_the_package_can_be_read() -> None:
    read = every_pattern()
    assert len(read) > 300 and all("{UPPER}" not in source for source in read)
