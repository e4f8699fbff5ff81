package vn.donghanh.incident;

/** Who must be told of violence against a child. */
public enum NoticeRecipient {
    COMMUNE_CHILD_OFFICER,
    CHILD_HOTLINE_111,
    POLICE
}
