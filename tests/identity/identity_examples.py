"""Articles written for the purpose: namesakes, a career, a rare name."""

from __future__ import annotations

import json
from pathlib import Path

HUNG, ANH = "Nguyễn Văn Hùng", "Lê Khắc Nguyên Anh"
CITY = "thành phố Đà Nẵng"
ARTICLES = {
    "an-hai": ("2025-08-01", f"Ngày 1/8/2025, ông {HUNG}, Chủ tịch UBND phường An Hải, {CITY}, tiếp công dân."),
    "hai-chau": ("2025-08-20", f"Ngày 20/8/2025, ông {HUNG}, Chủ tịch UBND phường Hải Châu, {CITY}, họp."),
    "an-hai-2": ("2025-09-02", f"Ngày 2/9/2025, ông {HUNG}, Chủ tịch UBND phường An Hải, {CITY}, dự lễ."),
    "city": (
        "2026-09-02",
        f"Ngày 2/9/2026, ông {HUNG}, nguyên Chủ tịch UBND phường An Hải, nay là Phó Chủ tịch UBND {CITY}, dự lễ.",
    ),
    "lao-cai": ("2025-09-02", f"Ngày 2/9/2025, ông {HUNG}, Chủ tịch UBND xã Mường Khương, tỉnh Lào Cai, tiếp dân."),
    "doctor": ("2025-09-05", f"Ông {ANH}, Giám đốc Sở Y tế tỉnh Lào Cai, làm việc tại xã Mường Khương."),
    "guest": ("2025-10-05", f"Đà Nẵng: Ông {ANH} trồng hoa ở phường An Hải, {CITY}."),
}


def write_articles(folder: Path, *ids: str) -> Path:
    """The articles of those ids, all without, as JSON Lines."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [
        json.dumps({"id": name, "published": ARTICLES[name][0], "text": ARTICLES[name][1]}, ensure_ascii=False)
        for name in ids or ARTICLES
    ]
    path = folder / "articles.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path
