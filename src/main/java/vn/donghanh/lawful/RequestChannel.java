package vn.donghanh.lawful;

/** How it came. What was not written is entered too, so that pressure by telephone is on record; it can only be refused. */
public enum RequestChannel {
    LETTER,
    TELEPHONE,
    IN_PERSON
}
