package vn.donghanh.lawful;

/** The channel of a lawful request. Oral requests are recorded too, so that pressure by telephone is documented; they can only be refused. */
public enum RequestChannel {
    LETTER,
    TELEPHONE,
    IN_PERSON
}
