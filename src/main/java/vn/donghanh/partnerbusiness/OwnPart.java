package vn.donghanh.partnerbusiness;

import java.io.Serializable;

/**
 * What a feature shows and asks on the partner's page beside the steps, such as attendance by month. Its fragment stands in {@code WEB-INF} of the
 * feature and is included by {@code partnerbusiness/slip.xhtml} on the slips of all kinds; it shows itself where its part is there. What is entered
 * there goes to a use case of the feature.
 */
public interface OwnPart extends Serializable {}
