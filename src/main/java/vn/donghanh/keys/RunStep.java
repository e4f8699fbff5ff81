package vn.donghanh.keys;

/** How far a run is. Each step is taken in small pieces, each whole or not at all. */
public enum RunStep {
    KEYS,
    PERSONS,
    VALUES,
    DONE
}
