package vn.donghanh.home;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** The places of the product, in the order of the menu; the first one offered is the reader's first page. A partner's people hold none of the Centre's permissions, so none of its places. A place is offered to whoever holds one of its permissions; the place itself refuses all others. */
public enum MenuEntry {
    INBOX("/inbox/list", "inbox", Permission.REFERRAL_ANSWER),
    PARTNER_START("/partner/start", "inbox", Permission.PARTNER_START),
    COURSES("/training/inbox", "inbox", Permission.TRAINING_ANSWER),
    PARTNER_ACCOUNTS("/partner/accounts", "users", Permission.PARTNER_ACCOUNTS),
    WORK("/home/work", "home", Permission.OWN_WORK),
    APPROVALS("/oversight/approvals", "done", Permission.APPROVALS_SEE),
    CASES("/casefile/list", "folder", Permission.CASE_READ),
    OUTCOMES("/oversight/outcomes", "chart", Permission.OUTCOMES_SEE),
    TARGETS("/programme/targets", "chart", Permission.FIGURES_SEE),
    RETURNS("/programme/returns", "inbox", Permission.RETURN_ENTER),
    STAYS("/stay/house", "bed", Permission.STAY_SEE),
    EMERGENCY("/intake/emergency", "alert", Permission.INTAKE_RECEIVE),
    INTAKE("/intake/new", "plus", Permission.INTAKE_RECEIVE),
    DUPLICATES("/oversight/duplicates", "users", Permission.DUPLICATE_REVIEW),
    REVIEWS("/oversight/reviews", "shield", Permission.ACCESS_REVIEW),
    BREAK_GLASS("/oversight/breakglass", "key", Permission.BREAK_GLASS),
    AUDITS("/oversight/audits", "search", Permission.AUDIT_READ),
    LOG("/oversight/log", "log", Permission.LOG_READ),
    AUDIT_DESK("/admin/audits", "search", Permission.AUDIT_DESK),
    ERASURES("/oversight/erasures", "no", Permission.ERASURE_DECIDE),
    LAWFUL("/lawful/register", "message", Permission.LAWFUL_ENTER, Permission.LAWFUL_REGISTER, Permission.LAWFUL_AUDIT),
    DELEGATION("/staff/delegations", "edit", Permission.DELEGATE),
    ROLES("/staff/confirmations", "user", Permission.ROLE_CONFIRM),
    DEVICES("/staff/devices", "phone", Permission.DEVICE_LOSS_CONFIRM),
    ORGANISATIONS("/admin/organisations", "link", Permission.ORGANISATION_ADMIN),
    ACCOUNTS("/admin/accounts", "user", Permission.ACCOUNT_ADMIN),
    UNITS("/admin/units", "users", Permission.SETTINGS_ADMIN),
    CODE_LISTS("/admin/codelists", "task", Permission.SETTINGS_ADMIN),
    DEADLINES("/admin/deadlines", "clock", Permission.SETTINGS_ADMIN),
    HOLIDAYS("/admin/holidays", "calendar", Permission.SETTINGS_ADMIN),
    KEYS("/admin/keys", "key", Permission.KEY_ADMIN),
    JOBS("/admin/jobs", "half", Permission.SETTINGS_ADMIN);

    /** Where the pages stand that have no address below that of their place; those of one case belong to the cases, whichever feature brings them. */
    private static final Map<MenuEntry, List<String>> ALSO = Map.of(
            CASES,
            List.of(
                    "/casefile/",
                    "/consent/",
                    "/assessment/",
                    "/plan/",
                    "/note/",
                    "/referral/",
                    "/training/",
                    "/stay/list/",
                    "/stay/one/",
                    "/closing/",
                    "/intake/screening/",
                    "/intake/contact/",
                    "/lawful/given/",
                    "/oversight/erase/"),
            OUTCOMES,
            List.of("/oversight/figure", "/oversight/places"),
            INBOX,
            List.of("/inbox/"),
            COURSES,
            List.of("/training/slip/"),
            ACCOUNTS,
            List.of("/admin/invite"),
            AUDITS,
            List.of("/oversight/sample/"),
            LAWFUL,
            List.of("/lawful/enter", "/lawful/one/", "/lawful/answer/", "/lawful/refuse/", "/lawful/letter/"));

    private final String href;
    private final String icon;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final List<Permission> permissions;

    MenuEntry(String href, String icon, Permission... permissions) {
        this.href = href;
        this.icon = icon;
        this.permissions = List.of(permissions);
    }

    public static List<MenuEntry> of(CurrentUser user) {
        return Arrays.stream(values())
                .filter(place -> place.permissions.stream().anyMatch(user::may))
                .toList();
    }

    public String href() {
        return href;
    }

    public String icon() {
        return icon;
    }

    /** Whether the page at this path belongs to the place. */
    public boolean holds(String path) {
        // the page of one account stands at /admin/account/…, beside the list at /admin/accounts
        String one = href.endsWith("s") ? href.substring(0, href.length() - 1) : href;
        if (path.equals(href) || path.startsWith(href + "/") || path.startsWith(one + "/")) {
            return true;
        }
        return ALSO.getOrDefault(this, List.of()).stream().anyMatch(path::startsWith);
    }
}
