// The page as its address says, once everything is there.

turnTo("left");
lift("low");
route();

/** For tests, and whoever wants to know what stands where. */
Object.defineProperty(window, "argmap", { value: Object.freeze({ placeAt, offsetOf, show, checkWords }) });
