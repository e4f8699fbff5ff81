package vn.donghanh.partnerbusiness;

import java.io.Serializable;

/**
 * What a partner is asked in the present status, above the steps that answer it.
 *
 * @param titleKey message key of the question
 * @param textKey message key of what to know before answering
 */
public record StepQuestion(String titleKey, String textKey) implements Serializable {}
