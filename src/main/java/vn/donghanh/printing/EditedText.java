package vn.donghanh.printing;

/** @param text a line for each paragraph; empty when nothing is written */
record EditedText(String key, String text) {}
