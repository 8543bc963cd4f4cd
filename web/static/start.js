// Starts Counterpoint: loads app.wasm, shows how far it is, and stays to say
// when it could not start, when it stopped, or when a new version is ready.
//
// For the client it leaves two things on window:
//   goappOnUpdate / goappUpdatedBeforeWasmLoaded  go-app's own hooks: a component's
//       OnAppUpdate runs when a new version waits, and ctx.AppUpdateAvailable tells it;
//   counterpointReload()  reloads the page into the newest version installed.
"use strict";

const wasmBytes = Number(document.currentScript.dataset.wasmBytes);
const worker = navigator.serviceWorker; // Missing where the page is not on a safe address.

// A worker that waits takes over only here, when the reader asks for it, so
// that a page never runs with another version's files.
window.counterpointReload = async () => {
  const registration = await worker?.getRegistration();
  if (registration?.waiting) {
    const changed = new Promise((done) => worker.addEventListener("controllerchange", done, { once: true }));
    registration.waiting.postMessage("activate");
    await changed;
  }
  location.reload();
};

function offerReload(message) {
  if (document.getElementById("stopped")) return;
  const alert = document.createElement("div");
  alert.id = "stopped";
  alert.className = "stopped";
  alert.setAttribute("role", "alert");
  const button = document.createElement("button");
  button.textContent = "Reload";
  button.addEventListener("click", window.counterpointReload);
  alert.append(message + " ", button);
  document.body.append(alert);
}

function showProgress(loaded) {
  // 99: the program is read, but does not run yet.
  const percent = Math.min(99, Math.floor((100 * loaded) / wasmBytes));
  document.getElementById("load-progress").value = percent;
  document.getElementById("load-label").textContent = `Loading Counterpoint… ${percent} %`;
}

function endLoading(message) {
  document.getElementById("load-progress").remove();
  document.getElementById("load-state").textContent = message;
}

// Counts a copy of the response: a wrapped response would lose the browser's
// cache of compiled code.
async function watchProgress(response) {
  const reader = response.clone().body.getReader();
  let loaded = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    loaded += part.value.length;
    showProgress(loaded);
  }
}

async function loadProgram(imports) {
  const response = await fetch("./app.wasm");
  if (!response.ok) throw new Error(`app.wasm: the server answered ${response.status}`);
  const firstVisit = !worker?.controller;
  if (firstVisit) watchProgress(response).catch(() => {}); // The load itself reports it.
  const typed = response.headers.get("Content-Type")?.startsWith("application/wasm");
  return typed
    ? WebAssembly.instantiateStreaming(response, imports)
    : WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

async function registerWorker() {
  const announce = () => {
    if (!worker.controller) return; // The first version is not an update.
    window.goappUpdatedBeforeWasmLoaded = true;
    window.goappOnUpdate?.();
  };
  const registration = await worker.register("./worker.js", { updateViaCache: "none" });
  if (registration.waiting) announce();
  registration.addEventListener("updatefound", () => {
    const installing = registration.installing;
    installing.addEventListener("statechange", () => {
      if (installing.state === "installed") announce();
    });
  });
}

// The client's engine stops over an address that is not well escaped, so it gets
// one that names nothing in its place, and before it hears of it.
function mendAddress() {
  try {
    decodeURIComponent(location.hash);
  } catch {
    history.replaceState(null, "", "#/lost");
  }
}

mendAddress();
window.addEventListener("popstate", mendAddress);

async function start() {
  if (typeof WebAssembly !== "object") {
    endLoading("Counterpoint needs WebAssembly, which this browser does not offer. A current browser will do.");
    return;
  }
  const go = new Go();
  let program;
  try {
    program = await loadProgram(go.importObject);
  } catch (error) {
    console.warn(error);
    endLoading(`Counterpoint could not be loaded (${error.message}).`);
    offerReload("Your notes are untouched. Check the connection and try again.");
    return;
  } finally {
    // Only now: the worker's downloads would compete with the program's.
    if (worker) registerWorker().catch((error) => console.warn("No offline use:", error));
  }
  const stopped = "Counterpoint stopped. Your notes are saved in this browser.";
  // A trap or a stack that ran out does not end go.run: it surfaces here.
  window.addEventListener("error", (event) => {
    if (event.error instanceof WebAssembly.RuntimeError || event.error instanceof RangeError) offerReload(stopped);
  });
  await go.run(program.instance).catch((error) => console.warn(error));
  offerReload(stopped);
}

start();
