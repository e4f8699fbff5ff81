package vn.donghanh.casefile.spi;

/** Resolution of an item that is open when its case ends. */
public enum OpenItemResolution {
    DONE,
    /** Declined by the client. */
    DECLINED,
    /** It can no longer be done; the reason is given with the closing request. */
    NOT_POSSIBLE,
    /** It is arranged, and the client continues it without the Centre. */
    GOES_ON;

    public boolean isNotDone() {
        return switch (this) {
            case DONE, GOES_ON -> false;
            case DECLINED, NOT_POSSIBLE -> true;
        };
    }
}
