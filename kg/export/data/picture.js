"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const byId = (id) => document.getElementById(id);
  const canvas = byId("picture"), pen = canvas.getContext("2d"), panel = byId("panel");
  const nodes = data.nodes.map(([name, type, kind, within, x, y, iri]) =>
    ({ name, type, kind, within, x, y, iri, weight: 0, edges: [] }));
  const edges = data.edges.map(([source, target, weight, kinds, facts]) => ({ source, target, weight, kinds, facts }));
  for (const edge of edges) {
    for (const end of [edge.source, edge.target]) {
      nodes[end].weight += edge.weight;
      nodes[end].edges.push(edge);
    }
  }
  nodes.forEach((node, number) => { node.number = number; node.radius = 3 + 2 * Math.sqrt(node.weight); });
  const byWeight = [...nodes].sort((a, b) => b.weight - a.weight || a.number - b.number);
  const hidden = new Set();
  let scale = 1, left = 0, top = 0, chosen = null, hovered = null, waiting = false, fitted = null;

  const element = (name, text, ...children) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    made.append(...children);
    return made;
  };
  const visible = (node) => !hidden.has(node.type);
  const other = (edge, node) => nodes[edge.source === node.number ? edge.target : edge.source];
  const colour = (node) => data.colours[node.type] || data.colours[""];
  const size = (node) => Math.max(2.5, node.radius * Math.min(1.6, Math.max(0.45, scale)));
  const onScreen = (node) => [node.x * scale + left, node.y * scale + top];
  const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  // Drawing

  function draw() {
    waiting = false;
    const width = canvas.clientWidth, height = canvas.clientHeight, dense = window.devicePixelRatio || 1;
    if (canvas.width !== Math.round(width * dense) || canvas.height !== Math.round(height * dense)) {
      canvas.width = Math.round(width * dense);
      canvas.height = Math.round(height * dense);
    }
    pen.setTransform(dense, 0, 0, dense, 0, 0);
    pen.clearRect(0, 0, width, height);
    const focus = hovered || chosen;
    const near = new Set(focus ? [focus, ...focus.edges.map((edge) => other(edge, focus))] : []);
    for (const edge of edges) drawEdge(edge, focus);
    for (const node of byWeight.slice().reverse()) {
      if (!visible(node)) continue;
      const [x, y] = onScreen(node);
      pen.globalAlpha = focus && !near.has(node) ? 0.25 : 1;
      pen.beginPath();
      pen.arc(x, y, size(node), 0, 2 * Math.PI);
      pen.fillStyle = colour(node);
      pen.fill();
      pen.lineWidth = node === chosen ? 3 : 1;
      pen.strokeStyle = node === chosen ? style("--ink") : style("--page");
      pen.stroke();
    }
    pen.globalAlpha = 1;
    drawLabels(focus, near, width, height);
  }

  function drawEdge(edge, focus) {
    const source = nodes[edge.source], target = nodes[edge.target];
    if (!visible(source) || !visible(target)) return;
    const lit = focus && (source === focus || target === focus);
    const [x1, y1] = onScreen(source), [x2, y2] = onScreen(target);
    pen.globalAlpha = focus ? (lit ? 0.9 : 0.12) : 0.5;
    pen.strokeStyle = pen.fillStyle = lit ? style("--ink") : style("--edge");
    pen.lineWidth = Math.min(6, 0.6 + 0.6 * Math.sqrt(edge.weight)) * (lit ? 1.4 : 1);
    pen.beginPath();
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
    pen.stroke();
    const length = Math.hypot(x2 - x1, y2 - y1), gap = size(target) + 1;
    if (!data.directed || length < gap + 14) return;
    const ux = (x2 - x1) / length, uy = (y2 - y1) / length, tip = lit ? 8 : 6;
    const hx = x2 - ux * gap, hy = y2 - uy * gap;
    pen.beginPath();
    pen.moveTo(hx, hy);
    pen.lineTo(hx - ux * tip - uy * tip / 2, hy - uy * tip + ux * tip / 2);
    pen.lineTo(hx - ux * tip + uy * tip / 2, hy - uy * tip - ux * tip / 2);
    pen.fill();
  }

  // A label is drawn where it covers no other label and no node weightier than its own; the weightiest come first.
  function drawLabels(focus, near, width, height) {
    const cells = new Map(), step = 60;
    const cellsOf = (box) => {
      const found = [];
      for (let i = Math.floor(box[0] / step); i <= Math.floor(box[2] / step); i++)
        for (let j = Math.floor(box[1] / step); j <= Math.floor(box[3] / step); j++) found.push(i + "," + j);
      return found;
    };
    const clash = (box) => box[0] < 0 || box[2] > width || cellsOf(box).some((cell) => (cells.get(cell) || []).some((held) =>
      held[0] < box[2] && box[0] < held[2] && held[1] < box[3] && box[1] < held[3]));
    const take = (box) => cellsOf(box).forEach((cell) => cells.set(cell, [...(cells.get(cell) || []), box]));
    const order = focus ? [focus, ...byWeight.filter((node) => node !== focus && near.has(node))] : byWeight;
    pen.textAlign = "center";
    pen.textBaseline = "top";
    pen.lineJoin = "round";
    let drawn = 0;
    for (const node of order) {
      if (!visible(node)) continue;
      const [x, y] = onScreen(node), radius = size(node);
      if (x < -50 || y < -50 || x > width + 50 || y > height + 50) continue;
      const big = node === focus || node === chosen;
      pen.font = `${big ? "600 14px" : "12px"} system-ui, "Segoe UI", "Noto Sans", Arial, sans-serif`;
      const lines = wrapped(node.name, big ? 60 : 26), tall = big ? 17 : 14;
      const wide = Math.max(...lines.map((line) => pen.measureText(line).width)) / 2 + 3;
      const places = [[x, y + radius + 2], [x, y - radius - 2 - tall * lines.length],
        [x + radius + wide + 2, y - tall * lines.length / 2], [x - radius - wide - 2, y - tall * lines.length / 2]];
      const place = places.find(([at, above]) => !clash([at - wide, above, at + wide, above + tall * lines.length]));
      take([x - radius, y - radius, x + radius, y + radius]);
      if (!place && !big) continue;
      const [at, above] = place || places[0];
      take([at - wide, above, at + wide, above + tall * lines.length]);
      lines.forEach((line, number) => {
        pen.lineWidth = 4;
        pen.strokeStyle = style("--page");
        pen.strokeText(line, at, above + tall * number);
        pen.fillStyle = style("--ink");
        pen.fillText(line, at, above + tall * number);
      });
      if (++drawn > 400) break;
    }
  }

  function wrapped(text, most) {
    const lines = [""];
    for (const word of text.split(/\s+/)) {
      const last = lines[lines.length - 1];
      if (last && (last + " " + word).length > most) lines.push(word);
      else lines[lines.length - 1] = last ? last + " " + word : word;
    }
    return lines.length > 3 ? [...lines.slice(0, 2), lines[2] + " …"] : lines;
  }

  function later() {
    if (!waiting) { waiting = true; requestAnimationFrame(draw); }
  }

  // Moving

  function fit(of) {
    const shown = of.filter(visible), width = canvas.clientWidth, height = canvas.clientHeight;
    if (!shown.length) return;
    fitted = of;  // until somebody moves it, the picture follows the size of the window
    const xs = shown.map((node) => node.x), ys = shown.map((node) => node.y);
    const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    scale = Math.min(2, (width - 200) / Math.max(x2 - x1, 1), (height - 90) / Math.max(y2 - y1, 1));
    left = width / 2 - scale * (x1 + x2) / 2;
    top = height / 2 - scale * (y1 + y2) / 2;
    later();
  }

  function zoom(by, x = canvas.clientWidth / 2, y = canvas.clientHeight / 2) {
    fitted = null;
    const next = Math.min(8, Math.max(0.02, scale * by));
    left = x - (x - left) * next / scale;
    top = y - (y - top) * next / scale;
    scale = next;
    later();
  }

  function nodeAt(x, y) {
    let best = null, least = Infinity;
    for (const node of nodes) {
      if (!visible(node)) continue;
      const [nx, ny] = onScreen(node), far = Math.hypot(nx - x, ny - y) - size(node);
      if (far < 6 && far < least) { best = node; least = far; }
    }
    return best;
  }

  const held = new Map();
  let moved = false;
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    held.set(event.pointerId, [event.offsetX, event.offsetY]);
    moved = held.size > 1;
  });
  canvas.addEventListener("pointermove", (event) => {
    const before = held.get(event.pointerId), now = [event.offsetX, event.offsetY];
    if (!before) {
      const under = nodeAt(...now);
      canvas.style.cursor = under ? "pointer" : "grab";
      if (under !== hovered) { hovered = under; later(); }
      return;
    }
    if (held.size === 2) {
      const [still] = [...held].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
      const apart = (place) => Math.hypot(place[0] - still[0], place[1] - still[1]);
      zoom(apart(now) / Math.max(apart(before), 1), (still[0] + now[0]) / 2, (still[1] + now[1]) / 2);
    } else if (moved || Math.hypot(now[0] - before[0], now[1] - before[1]) > 3) {
      moved = true;
      fitted = null;
      left += now[0] - before[0];
      top += now[1] - before[1];
      later();
    } else return;
    held.set(event.pointerId, now);
  });
  const release = (event) => {
    if (held.delete(event.pointerId) && !moved && event.type === "pointerup")
      choose(nodeAt(event.offsetX, event.offsetY));
  };
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", release);
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(Math.exp(-event.deltaY * 0.0015), event.offsetX, event.offsetY);
  }, { passive: false });
  canvas.addEventListener("keydown", (event) => {
    const steps = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
    if (steps[event.key]) { fitted = null; left += steps[event.key][0]; top += steps[event.key][1]; later(); }
    else if (event.key === "+" || event.key === "=") zoom(1.3);
    else if (event.key === "-") zoom(1 / 1.3);
    else if (event.key === "Escape") choose(null);
  });
  byId("in").addEventListener("click", () => zoom(1.4));
  byId("out").addEventListener("click", () => zoom(1 / 1.4));
  byId("all").addEventListener("click", () => fit(nodes));
  new ResizeObserver(() => (fitted ? fit(fitted) : later())).observe(canvas);

  // What is known of a node

  function choose(node, go = false) {
    chosen = node;
    hovered = null;
    history.replaceState(null, "", node ? "#" + encodeURIComponent(node.iri) : "#");
    tell(node);
    if (node && go) fit([node, ...node.edges.map((edge) => other(edge, node))]);
    later();
  }

  function dot(type) {
    const made = element("span");
    made.className = "dot";
    made.style.background = data.colours[type] || data.colours[""];
    return made;
  }

  function tell(node) {
    panel.replaceChildren();
    panel.scrollTop = 0;
    if (!node) {
      const most = element("ol");
      for (const one of byWeight.filter(visible).slice(0, 15)) most.append(element("li", "", link(one)));
      panel.append(element("p", "Bấm vào một nút, hoặc tìm tên, để xem các sự việc và câu trích."),
        element("p", "Nhiều liên hệ nhất:"), most);
      return;
    }
    const kind = [data.types[node.type], node.kind, node.within].filter(Boolean).join(" · ");
    const about = element("p", "", dot(node.type), " " + kind);
    about.className = "dim";
    panel.append(element("h2", node.name), about);
    const sorted = [...node.edges].sort((a, b) => b.weight - a.weight || a.target - b.target || a.source - b.source);
    for (const edge of sorted) panel.append(section(edge, node, sorted.length < 4));
  }

  function link(node) {
    const made = element("button", node.name);
    made.addEventListener("click", (event) => { event.preventDefault(); choose(node, true); });
    return made;
  }

  function section(edge, node, open) {
    const arrow = !data.directed ? "" : edge.source === node.number ? "→ " : "← ";
    const kinds = element("span", " " + edge.kinds.join(", ") + (edge.weight > 1 ? " (" + edge.weight + ")" : ""));
    kinds.className = "dim";
    const made = element("details", "", element("summary", "", arrow, link(other(edge, node)), kinds));
    for (const number of edge.facts) made.append(...told(...data.facts[number]));
    if (!edge.facts.length) made.append(element("p", "Theo danh mục đơn vị hành chính."));
    made.open = open && edge.facts.length > 0;
    return made;
  }

  function told(what, quote, article) {
    const [id, title, url, date, publisher] = data.articles[article];
    const source = element("p"), name = title || id;
    source.className = "dim";
    if (url) {
      const made = element("a", name);
      made.href = url;
      made.rel = "noopener noreferrer";
      made.target = "_blank";
      source.append(made);
    } else source.append(name);
    source.append([publisher, date].filter(Boolean).map((part) => ", " + part).join(""));
    const words = what && what !== quote ? [element("p", what)] : [];
    return [...words, element("blockquote", quote), source];
  }

  // Searching: letters without marks find letters with them

  const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase();
  const keys = nodes.map((node) => plain(node.name));
  const found = byId("found"), search = byId("search");
  search.addEventListener("input", () => {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    const hits = byWeight.filter((node) => words.every((word) => keys[node.number].includes(word))).slice(0, 30);
    found.replaceChildren(...hits.map((node) => {
      const made = element("button", "", dot(node.type), " " + node.name);
      made.addEventListener("click", () => pick(node));
      return element("li", "", made);
    }));
    if (words.length && !hits.length) found.append(element("li", "Không thấy."));
    found.hidden = !words.length;
    found.first = hits[0];
  });
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !found.hidden && found.first) pick(found.first);
    if (event.key === "Escape") found.hidden = true;
  });
  function pick(node) {
    found.hidden = true;
    hidden.delete(node.type);
    boxes.get(node.type).checked = true;
    choose(node, true);
  }

  const boxes = new Map();
  for (const type of [...new Set(nodes.map((node) => node.type))].sort()) {
    const box = element("input");
    box.type = "checkbox";
    box.checked = true;
    box.addEventListener("change", () => { hidden[box.checked ? "delete" : "add"](type); later(); });
    boxes.set(type, box);
    byId("legend").append(element("label", "", box, dot(type), data.types[type] || type));
  }

  document.querySelector("h1").textContent = document.title;
  fit(nodes);
  const asked = decodeURIComponent(location.hash.slice(1));
  const start = nodes.find((node) => node.iri === asked) || byWeight.find((node) => node.name === asked);
  if (start) choose(start, true);
  else tell(null);
})();
