package vn.donghanh.home;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/**
 * Entries of the main menu, in their order; the first one available is the user's home page. An entry is available to users with
 * one of its permissions; the page itself denies access to all others. Partner users have none of the Centre's permissions and
 * so see none of its entries.
 */
public enum MenuEntry {
    PARTNER_BUSINESS("/partnerbusiness/inbox", "inbox", Permission.PARTNER_BUSINESS_ANSWER),
    PARTNER_ACCOUNTS("/account/partneraccounts", "users", Permission.PARTNER_ACCOUNTS),
    WORK("/home/work", "home", Permission.OWN_WORK),
    APPROVALS("/worklist/approvals", "done", Permission.APPROVALS_SEE),
    CASES("/worklist/list", "folder", Permission.CASE_READ),
    OUTCOMES("/reporting/outcomes", "chart", Permission.OUTCOMES_SEE),
    SUPERVISION("/reporting/supervision/losses", "chart", Permission.OUTCOMES_SEE),
    REPORT_TABLES("/reporting/table/tables", "task", Permission.REPORT_TABLES_SEE, Permission.INTERNAL_TABLES_SEE),
    SIGNED_PERIODS(
            "/reporting/signed/periods",
            "lock",
            Permission.FIGURES_SEE,
            Permission.PERIOD_CHECK,
            Permission.PERIOD_SIGN),
    REPORTS(
            "/reporting/report/reports",
            "print",
            Permission.REPORT_WRITE,
            Permission.REPORT_CHECK,
            Permission.REPORT_SIGN),
    HANDOVERS("/handover/list", "pair", Permission.CASE_ASSIGN),
    TARGETS("/reporting/targets", "chart", Permission.FIGURES_SEE),
    RETURNS("/reporting/returns", "inbox", Permission.RETURN_ENTER),
    COMMUNITY_MODELS("/reporting/register/models", "users", Permission.REGISTER_SEE),
    COMMUNITY_TRAININGS("/reporting/register/trainings", "note", Permission.REGISTER_SEE),
    STAYS("/stay/residence", "bed", Permission.STAY_SEE),
    EMERGENCY("/intake/emergency", "alert", Permission.INTAKE_RECEIVE),
    INCIDENT("/incident/known", "flag", Permission.INCIDENT_RECORD),
    OUTREACH("/service/outreach/list", "speaker", Permission.OUTREACH_SEE),
    STOCK("/service/stock/list", "box", Permission.STOCK_SEE),
    INTAKE("/intake/ordinary", "plus", Permission.INTAKE_RECEIVE),
    DUPLICATES("/casemerge/duplicates", "users", Permission.DUPLICATE_REVIEW),
    REVIEWS("/breakglass/reviews", "shield", Permission.ACCESS_REVIEW),
    BREAK_GLASS("/breakglass/open", "key", Permission.BREAK_GLASS),
    AUDITS("/caseaudit/audits", "search", Permission.AUDIT_READ),
    LOG("/auditlog/log", "log", Permission.LOG_READ),
    CASE_AUDITS("/caseaudit/admin", "search", Permission.AUDIT_SEE),
    ERASURES("/erasure/erasures", "no", Permission.ERASURE_DECIDE),
    LAWFUL("/lawful/list", "message", Permission.LAWFUL_ENTER, Permission.LAWFUL_REGISTER, Permission.LAWFUL_AUDIT),
    FEEDBACK("/feedback/list", "message", Permission.COMPLAINT_HANDLE, Permission.FEEDBACK_RECORD),
    DELEGATION("/account/delegations", "edit", Permission.DELEGATE),
    ROLES("/account/confirmations", "user", Permission.ROLE_CONFIRM),
    DEVICES("/signin/devices", "phone", Permission.DEVICE_LOSS_CONFIRM),
    STAFF_COURSES("/staffcourse/list", "note", Permission.OWN_WORK),
    ORGANISATIONS("/partner/organisations", "link", Permission.ORGANISATION_ADMIN),
    ACCOUNTS("/account/accounts", "user", Permission.ACCOUNT_ADMIN),
    UNITS("/account/units", "users", Permission.SETTINGS_ADMIN),
    CODE_LISTS("/reference/codelists", "task", Permission.SETTINGS_ADMIN),
    DEADLINES("/reference/deadlines", "clock", Permission.SETTINGS_ADMIN),
    HOLIDAYS("/reference/holidays", "calendar", Permission.SETTINGS_ADMIN),
    KEYS("/keymanagement/keys", "key", Permission.KEY_ADMIN),
    SYSTEM_STATUS("/operations/status", "check", Permission.SETTINGS_ADMIN),
    JOBS("/operations/jobs", "half", Permission.SETTINGS_ADMIN);

    /**
     * Further pages of an entry whose addresses do not begin with the entry's own. Pages of one case belong to {@link #CASES},
     * whichever feature provides them.
     */
    private static final Map<MenuEntry, List<String>> FURTHER_PAGES = Map.ofEntries(
            Map.entry(
                    CASES,
                    List.of(
                            "/casefile/",
                            "/identity/",
                            "/correction/",
                            "/breakglass/history/",
                            "/breakglass/field/",
                            "/conference/",
                            "/consent/",
                            "/assessment/",
                            "/plan/",
                            "/note/",
                            "/service/list/",
                            "/service/livelihood/",
                            "/service/record/",
                            "/service/session/",
                            "/referral/",
                            "/training/",
                            "/placement/",
                            "/legalaid/",
                            "/supportreferral/",
                            "/loan/",
                            "/partnerbusiness/sent/",
                            "/stay/list/",
                            "/stay/stay/",
                            "/closing/",
                            "/incident/list/",
                            "/incident/record/",
                            "/incident/view/",
                            "/sheet/",
                            "/document/forms/",
                            "/feedback/handover/",
                            "/intake/screening/",
                            "/intake/risk/",
                            "/intake/riskform/",
                            "/intake/contact/",
                            "/lawful/given/",
                            "/handover/case/",
                            "/erasure/request/")),
            Map.entry(
                    HANDOVERS,
                    List.of(
                            "/handover/prepare",
                            "/handover/covers",
                            "/handover/transfers",
                            "/handover/propose",
                            "/handover/answer/")),
            Map.entry(OUTCOMES, List.of("/reporting/figure", "/reporting/places")),
            Map.entry(SUPERVISION, List.of("/reporting/supervision/")),
            Map.entry(REPORTS, List.of("/reporting/report/")),
            Map.entry(RETURNS, List.of("/reporting/returnsheet", "/reporting/returnview/")),
            Map.entry(COMMUNITY_MODELS, List.of("/reporting/register/entry/")),
            Map.entry(OUTREACH, List.of("/service/outreach/")),
            Map.entry(STOCK, List.of("/service/stock/")),
            Map.entry(PARTNER_BUSINESS, List.of("/partnerbusiness/slip/")),
            Map.entry(STAFF_COURSES, List.of("/staffcourse/")),
            Map.entry(ACCOUNTS, List.of("/account/invite")),
            Map.entry(AUDITS, List.of("/caseaudit/sample/")),
            Map.entry(FEEDBACK, List.of("/feedback/record", "/feedback/complaint/", "/feedback/opinions")),
            Map.entry(
                    LAWFUL,
                    List.of(
                            "/lawful/enter",
                            "/lawful/request/",
                            "/lawful/answer/",
                            "/lawful/refuse/",
                            "/lawful/letter/")));

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
                .filter(entry -> entry.permissions.stream().anyMatch(user::may))
                .toList();
    }

    public String href() {
        return href;
    }

    public String icon() {
        return icon;
    }

    /** Returns whether the page at this path belongs to the entry. */
    public boolean containsPage(String path) {
        // the page of one account is at /account/account/…, next to the list at /account/accounts
        String singular = href.endsWith("s") ? href.substring(0, href.length() - 1) : href;
        if (path.equals(href) || path.startsWith(href + "/") || path.startsWith(singular + "/")) {
            return true;
        }
        return FURTHER_PAGES.getOrDefault(this, List.of()).stream().anyMatch(path::startsWith);
    }
}
