package vn.donghanh.reporting.returns;

/** The kinds of columns of a sheet. */
public enum SheetColumnKind {
    COMMUNE(120, false),
    FORM(120, false),
    ACTIVITIES(12, true),
    OUTLET(120, false),
    PUBLISHED_ON(10, false),
    TITLE(200, false),
    LINK(300, false),
    PART(120, false),
    REACHED(12, true),
    WHOLE(12, true);

    private final int maxLength;
    private final boolean number;

    SheetColumnKind(int maxLength, boolean number) {
        this.maxLength = maxLength;
        this.number = number;
    }

    public int maxLength() {
        return maxLength;
    }

    /** Whether its cells hold an item of a list. */
    public boolean isChosen() {
        return this == FORM || this == OUTLET;
    }

    public boolean isNumber() {
        return number;
    }
}
