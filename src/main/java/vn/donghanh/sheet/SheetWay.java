package vn.donghanh.sheet;

/** How a client receives the sheet. */
public enum SheetWay {
    PRINTED,
    READ_ALOUD
}
