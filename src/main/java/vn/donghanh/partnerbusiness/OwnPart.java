package vn.donghanh.partnerbusiness;

import java.io.Serializable;

/**
 * What a feature shows and asks on the partner's page beside the steps, such as attendance by month. Its fragment stands in {@code WEB-INF} of the
 * feature and is included by {@code partnerbusiness/slip.xhtml}; what is entered there goes to a use case of the feature.
 */
public interface OwnPart extends Serializable {}
