package vn.donghanh.casefile.spi;

/** What becomes of something that is still open when its case ends. */
public enum OpenItemResolution {
    DONE,
    /** The client does not want it. */
    DECLINED,
    /** It cannot be done any more; whoever closes the case says why. */
    NOT_POSSIBLE,
    /** It is arranged, and the client goes on with it without the Centre. */
    GOES_ON;

    public boolean isNotDone() {
        return switch (this) {
            case DONE, GOES_ON -> false;
            case DECLINED, NOT_POSSIBLE -> true;
        };
    }
}
