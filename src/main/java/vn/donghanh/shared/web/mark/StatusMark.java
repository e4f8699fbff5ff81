package vn.donghanh.shared.web.mark;

/** What {@code dh:status} shows; {@code tone}: ok, info, warn, bad or empty. */
public record StatusMark(String icon, String tone, String text) {}
