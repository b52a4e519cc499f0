// Before anything is shown: the page as it is with scripts, so that it is laid out once; without them again if they fail.
document.documentElement.classList.add("on");
addEventListener("error", () => { if (!("argmap" in window)) document.documentElement.classList.remove("on"); });
