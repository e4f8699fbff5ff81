package vn.donghanh.placement;

import java.io.Serializable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.partnerbusiness.SendingView;
import vn.donghanh.placement.value.Introduction;

/**
 * The page for an introduction by name.
 *
 * @param workKey message key of the kind of work
 */
public record IntroductionView(
        CaseHeader header, String ref, String workKey, Introduction introduction, SendingView sending)
        implements Serializable {}
