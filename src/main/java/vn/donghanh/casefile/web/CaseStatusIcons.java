package vn.donghanh.casefile.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import vn.donghanh.casefile.model.CaseStatus;

/** Maps each case status to an icon; used in pages through {@code dh:casestatus}. */
@Named
@ApplicationScoped
public class CaseStatusIcons {
    public String icon(CaseStatus status) {
        return switch (status) {
            case DRAFT, SCREENING, ACCEPTED -> "ring";
            case ASSESSING, PLANNING, ACTIVE, FOLLOW_UP, REOPENED -> "half";
            case PLAN_PENDING, REVIEW, CLOSING -> "clock";
            case PAUSED -> "pause";
            case CLOSED -> "done";
            case DECLINED -> "no";
            case MERGED -> "link";
        };
    }
}
