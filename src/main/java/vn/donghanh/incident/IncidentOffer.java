package vn.donghanh.incident;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.incident.value.IncidentWish;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** What the Centre offers after an incident, with the page that continues it. No address holds a fact of the incident. */
public enum IncidentOffer {
    CARE("/referral/send/%s?soon=true", Permission.REFERRAL_SEND, IncidentWish.CARE),
    SHELTER("/stay/list/%s", Permission.STAY_SEE, IncidentWish.SHELTER),
    SAFETY_PLAN("/plan/view/%s", Permission.CASE_READ, null),
    EVIDENCE("/referral/send/%s?soon=true", Permission.REFERRAL_SEND, IncidentWish.EVIDENCE_KEPT),
    POLICE_COMPANY(
            "/service/record/%s?kind=OFFICE_ACCOMPANIMENT", Permission.SERVICE_RECORD, IncidentWish.POLICE_REPORT);

    private final String page;
    private final Permission permission;
    private final @Nullable IncidentWish wish;

    IncidentOffer(String page, Permission permission, @Nullable IncidentWish wish) {
        this.page = page;
        this.permission = permission;
        this.wish = wish;
    }

    /** Returns the page of this case on which it is arranged; for the safety plan the plan says which one it is. */
    String page(CaseNumber number) {
        return page.formatted(number.value());
    }

    boolean mayBeContinuedBy(CurrentUser user) {
        return user.may(permission);
    }

    /** Whether the client asked for it. */
    boolean answers(Set<IncidentWish> wishes) {
        return wish != null && wishes.contains(wish);
    }
}
