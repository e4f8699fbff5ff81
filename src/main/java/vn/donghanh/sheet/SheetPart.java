package vn.donghanh.sheet;

/** The parts of the sheet, in their order. */
public enum SheetPart {
    MAY_RECEIVE,
    RECEIVED,
    CONTACTS
}
