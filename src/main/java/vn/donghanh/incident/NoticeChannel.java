package vn.donghanh.incident;

/** How the notice was given. */
public enum NoticeChannel {
    CALLED,
    IN_PERSON,
    LETTER
}
