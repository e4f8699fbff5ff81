package vn.donghanh.casefile.spi;

import java.util.Set;
import vn.donghanh.security.Permission;

/**
 * Names the page on which a feature answers a need. It is shown beside the need and beside the plan actions for it. Implemented by features whose
 * records alone show that the need was answered.
 */
public interface NeedPageProvider {
    /** Returns the kinds of need that are answered there. */
    Set<PresentingNeed> needs();

    /** Returns the permission without which the page can only be read. */
    Permission permission();

    /** Returns the path of the page; the case number is appended. */
    String page();

    /** Returns the message key of the link. */
    String labelKey();
}
