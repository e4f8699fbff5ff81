package vn.donghanh.casefile.spi;

import java.io.Serializable;
import java.util.Set;
import vn.donghanh.security.Permission;

/**
 * Names the page on which a feature answers a need. It is shown beside the need and beside the plan actions for it. Implemented by features whose
 * records alone show that the need was answered.
 */
public interface NeedPageProvider {
    NeedRoad road();

    /**
     * @param needs the kinds of need that are answered there
     * @param permission without which the page can only be read
     * @param page its path; the case number is appended
     * @param labelKey message key of the link
     */
    record NeedRoad(Set<PresentingNeed> needs, Permission permission, String page, String labelKey)
            implements Serializable {
        public NeedRoad {
            needs = Set.copyOf(needs);
        }
    }
}
