package vn.donghanh.ui.forms;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.closing.ClosingRule;
import vn.donghanh.consent.ConsentRule;
import vn.donghanh.erasure.ErasureRule;
import vn.donghanh.lawful.LawfulRule;
import vn.donghanh.plan.PlanRule;
import vn.donghanh.reporting.programme.ProgrammeRule;
import vn.donghanh.reporting.report.ReportRule;
import vn.donghanh.reporting.returns.ReturnRule;
import vn.donghanh.reporting.signed.PeriodSnapshotRule;
import vn.donghanh.security.Permission;
import vn.donghanh.service.ServiceRule;
import vn.donghanh.stay.StayRule;

/**
 * A decision that nobody may make on their own proposal, and the form that makes it.
 *
 * @param code what the event of the refusal says
 * @param candidates selects id and address of records, and the id of their case or null
 * @param waiting columns of a record that waits for the decision
 * @param owners columns with the person who proposed
 * @param caseStatus the status of its case, or null if it does not matter
 * @param mark text of the row that has the button, on a page with several
 * @param opener a button that shows the form, or null
 * @param button the last part of its id
 */
record OwnDecision(
        String name,
        Permission proposes,
        Permission decides,
        String code,
        String table,
        String candidates,
        Map<String, @Nullable Object> waiting,
        List<String> owners,
        @Nullable String caseStatus,
        String mark,
        @Nullable String opener,
        String form,
        String button,
        Map<String, String> typed) {
    private static final String HIDDEN = "NotFoundException";
    private static final String REASON = "Đủ căn cứ để quyết định như vậy.";
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    static final List<OwnDecision> ALL = List.of(
            new OwnDecision(
                    "plan approval",
                    Permission.PLAN_WRITE,
                    Permission.PLAN_APPROVE,
                    PlanRule.OWN_PLAN.key(),
                    "care_plan",
                    """
                    select r.id, concat('/plan/view/', c.number) address, c.id file from care_plan r
                    join case_file c on c.id = r.case_id
                    where c.erased_at is null and r.agreement is not null and c.status not in ('CLOSED', 'DECLINED')
                    and r.number = (select max(o.number) from care_plan o where o.case_id = c.id)
                    order by c.status = 'PLAN_PENDING' desc, c.unit_id""",
                    with("state", "SUBMITTED", "proposed_by", "9", "proposed_at", "2026-11-01 02:00:00"),
                    List.of("created_by", "edited_by", "submitted_by"),
                    "PLAN_PENDING",
                    "",
                    null,
                    "form",
                    "approve",
                    Map.of("opinion", REASON)),
            closing(
                    "closing proposal",
                    Permission.CLOSING_PROPOSE,
                    "REQUESTED",
                    "/closing/closing/",
                    "decide",
                    "propose"),
            closing(
                    "closing approval",
                    Permission.CLOSING_APPROVE,
                    "PROPOSED",
                    "/closing/confirm/",
                    "confirm",
                    "approve"),
            stay("stay confirmation", with("status", "DOSSIER_PENDING", "until_on", null), "confirming", "confirm"),
            stay("stay extension", with("status", "CONFIRMED"), "extending", "extend"),
            stay("stay ending", with("status", "EXIT_PLANNED", "destination", "FAMILY"), "ending", "exit"),
            stay(
                    "stay transfer",
                    with("status", "EXIT_PLANNED", "destination", "OTHER_FACILITY"),
                    "ending",
                    "transfer"),
            new OwnDecision(
                    "vital interest confirmation",
                    Permission.INTAKE_RECEIVE,
                    Permission.VITAL_INTEREST_CONFIRM,
                    ConsentRule.VITAL_INTEREST_OWN.key(),
                    "vital_interest",
                    """
                    select r.id, concat('/consent/consents/', c.number) address, c.id file from vital_interest r
                    join case_file c on c.id = r.case_id where c.erased_at is null order by r.confirmed_at is null desc""",
                    with("confirmed_by", null, "confirmed_at", null, "expires_at", "2099-01-01 02:00:00"),
                    List.of("invoked_by"),
                    null,
                    "",
                    null,
                    "vital",
                    "confirm",
                    Map.of()),
            lawful(
                    "answer to an authority",
                    "/lawful/answer/",
                    Map.of("letter", "45/TTCTXH", "words", REASON, "telling", "DUE")),
            lawful(
                    "refusal of an authority",
                    "/lawful/refuse/",
                    Map.of("ground", "NOT_HELD", "letter", "44/TTCTXH", "words", REASON)),
            erasure("GRANTED"),
            erasure("REFUSED"),
            new OwnDecision(
                    "break-glass review",
                    Permission.BREAK_GLASS,
                    Permission.ACCESS_REVIEW,
                    HIDDEN,
                    "break_glass",
                    "select id, concat('/breakglass/reviews/', ref) address, null file from break_glass order by id desc",
                    with("state", "WAITING", "reviewed_by", null, "reviewed_at", null),
                    List.of("staff_id"),
                    null,
                    "",
                    null,
                    "judgement",
                    "judge",
                    Map.of("verdict", "JUSTIFIED", "verdictReason", REASON)),
            allowance("fourth break-glass opening allowed", "allow"),
            allowance("fourth break-glass opening refused", "refuse"),
            new OwnDecision(
                    "return confirmation",
                    Permission.RETURN_ENTER,
                    Permission.RETURN_ENTER,
                    ReturnRule.OWN_RETURN.key(),
                    "target_return",
                    """
                    select id, concat('/reporting/returns?period=', period_id) address, null file from target_return
                    where superseded_at is null order by id desc""",
                    with(
                            "status",
                            "PROVISIONAL",
                            "approved_by",
                            null,
                            "approved_at",
                            null,
                            "letter_number",
                            "77/TRA-CUU"),
                    List.of("entered_by"),
                    null,
                    "77/TRA-CUU",
                    null,
                    "list",
                    "confirm",
                    Map.of()),
            new OwnDecision(
                    "confirmation of a plan",
                    Permission.PROGRAMME_EDIT,
                    Permission.PROGRAMME_EDIT,
                    ProgrammeRule.OWN_PLAN_VERSION.key(),
                    "programme_plan",
                    """
                    select id, concat('/reporting/programmeview/', ref) address, null file from programme_plan
                    where status in ('PROPOSED', 'DRAFT') order by status desc, id""",
                    with("status", "PROPOSED"),
                    List.of("prepared_by"),
                    null,
                    "",
                    null,
                    "steps",
                    "confirm",
                    Map.of()),
            period(
                    "check of a period",
                    Permission.PERIOD_COMPUTE,
                    Permission.PERIOD_CHECK,
                    PeriodSnapshotRule.OWN_COMPUTATION.key(),
                    with("status", "COMPUTED", "checked_by", null, "checked_at", null),
                    "computed_by",
                    "check"),
            period(
                    "signature under a period",
                    Permission.PERIOD_CHECK,
                    Permission.PERIOD_SIGN,
                    PeriodSnapshotRule.OWN_CHECK.key(),
                    with("status", "CHECKED", "checked_at", "2026-11-01 02:00:00"),
                    "checked_by",
                    "sign"),
            report(
                    "check of a report",
                    Permission.REPORT_WRITE,
                    Permission.REPORT_CHECK,
                    ReportRule.OWN_REPORT.key(),
                    with("status", "SUBMITTED", "checked_by", null, "checked_at", null),
                    "begun_by",
                    "check"),
            report(
                    "signature under a report",
                    Permission.REPORT_CHECK,
                    Permission.REPORT_SIGN,
                    ReportRule.OWN_REVIEW.key(),
                    with("status", "CHECKED", "checked_at", "2026-11-01 02:00:00"),
                    "checked_by",
                    "sign"),
            cash("cash confirmation", "confirm"),
            cash("cash refusal", "refuse"));

    private static OwnDecision closing(
            String name, Permission decides, String state, String page, String form, String button) {
        return new OwnDecision(
                name,
                Permission.CLOSING_REQUEST,
                decides,
                ClosingRule.OWN_REQUEST.key(),
                "closure",
                """
                select r.id, concat('%s', c.number) address, c.id file from closure r
                join case_file c on c.id = r.case_id
                where c.erased_at is null and r.episode = c.episode and r.requested_by is not null
                and r.id = (select max(o.id) from closure o where o.case_id = c.id)
                order by c.status = 'CLOSING' desc, c.unit_id"""
                        .formatted(page),
                with("state", state),
                List.of("requested_by"),
                "CLOSING",
                "",
                null,
                form,
                button,
                Map.of());
    }

    private static OwnDecision stay(String name, Map<String, @Nullable Object> waiting, String form, String button) {
        return new OwnDecision(
                name,
                Permission.STAY_HOST,
                Permission.STAY_DECIDE,
                StayRule.OWN_STAY.key(),
                "emergency_stay",
                """
                select r.id, concat('/stay/stay/', c.number, '/', r.ref) address, c.id file from emergency_stay r
                join case_file c on c.id = r.case_id
                where c.erased_at is null and r.admitted_by is not null and c.status not in ('CLOSED', 'DECLINED')
                order by r.status in ('CONFIRMED', 'EXTENDED', 'EXIT_PLANNED', 'DOSSIER_PENDING') desc, c.unit_id""",
                waiting,
                List.of("requested_by", "admitted_by"),
                null,
                "",
                null,
                form,
                button,
                Map.of(
                        "number",
                        "12/QĐ-TTCTXH",
                        "on",
                        day(0),
                        "until",
                        day(30),
                        "reason",
                        REASON,
                        "minutes",
                        REASON,
                        "takenOver",
                        "Anh Lâm"));
    }

    private static OwnDecision period(
            String name,
            Permission proposes,
            Permission decides,
            String code,
            Map<String, @Nullable Object> waiting,
            String owner,
            String button) {
        return new OwnDecision(
                name,
                proposes,
                decides,
                code,
                "period_snapshot",
                """
                select id, concat('/reporting/signed/period/', ref) address, null file from period_snapshot
                where status in ('COMPUTED', 'CHECKED') order by id desc""",
                waiting,
                List.of(owner),
                null,
                "",
                null,
                button + "ing",
                button,
                Map.of());
    }

    private static OwnDecision report(
            String name,
            Permission proposes,
            Permission decides,
            String code,
            Map<String, @Nullable Object> waiting,
            String owner,
            String button) {
        return new OwnDecision(
                name,
                proposes,
                decides,
                code,
                "report",
                """
                select id, concat('/reporting/report/report/', ref) address, null file from report
                where status in ('SUBMITTED', 'CHECKED') order by id desc""",
                waiting,
                List.of(owner),
                null,
                "",
                null,
                button + "ing",
                button,
                Map.of());
    }

    private static OwnDecision lawful(String name, String page, Map<String, String> typed) {
        return new OwnDecision(
                name,
                Permission.LAWFUL_ENTER,
                Permission.LAWFUL_DECIDE,
                LawfulRule.OWN_REQUEST.key(),
                "lawful_request",
                """
                select id, concat('%s', ref) address, null file from lawful_request
                where form = 'LETTER' and asks = 'PERSON' order by decided_at is null desc, id"""
                        .formatted(page),
                with("status", "RECEIVED", "ground", null, "decided_by", null, "decided_at", null, "about_case", "1"),
                List.of("entered_by"),
                null,
                "",
                null,
                "form",
                "give",
                typed);
    }

    private static OwnDecision erasure(String decision) {
        return new OwnDecision(
                "erasure decision " + decision,
                Permission.CASE_WORK,
                Permission.ERASURE_DECIDE,
                ErasureRule.OWN_REQUEST.key(),
                "erasure_request",
                """
                select r.id, concat('/erasure/erasures/', r.ref) address, r.case_id file from erasure_request r
                join case_file c on c.id = r.case_id where c.erased_at is null order by r.decision is null desc""",
                with("decision", null, "decided_by", null, "decided_at", null),
                List.of("recorded_by"),
                decision.equals("GRANTED") ? "CLOSED" : null,
                "",
                null,
                "form",
                "decide",
                Map.of("decision", decision, "reason", REASON));
    }

    private static OwnDecision allowance(String name, String button) {
        return new OwnDecision(
                name,
                Permission.BREAK_GLASS,
                Permission.ACCESS_REVIEW,
                HIDDEN,
                "break_glass_allowance",
                "select id, '/breakglass/reviews' address, null file from break_glass_allowance order by id desc",
                with("state", "WAITING", "decided_by", null, "decided_at", null, "open_until", null, "hours", "7"),
                List.of("staff_id"),
                null,
                "7 giờ",
                null,
                "asked",
                button,
                Map.of());
    }

    private static OwnDecision cash(String name, String button) {
        return new OwnDecision(
                name,
                Permission.SERVICE_RECORD,
                Permission.CASH_CONFIRM,
                ServiceRule.OWN_CASH.key(),
                "donghanh_log.service_delivery",
                """
                select r.id, concat('/service/list/', c.number) address, null file from donghanh_log.service_delivery r
                join case_file c on c.id = r.case_id
                where c.erased_at is null and r.cash = 1 and r.mistake = 0 and c.status not in ('CLOSED', 'DECLINED')
                and r.version_number = (
                    select max(o.version_number) from donghanh_log.service_delivery o where o.line_ref = r.line_ref)
                and not exists (select 1 from donghanh_log.service_cash_decision d where d.delivery_ref = r.ref)
                order by r.needs_confirmation desc, c.unit_id""",
                with("needs_confirmation", "1", "amount", "7654000"),
                List.of("staff_id", "given_by"),
                null,
                "7.654.000",
                "decide",
                "cash",
                button,
                Map.of("refusal", REASON));
    }

    private static Map<String, @Nullable Object> with(@Nullable Object... pairs) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            columns.put(String.valueOf(pairs[at]), pairs[at + 1]);
        }
        return columns;
    }

    /** A day from today, as people type it. */
    static String day(int ahead) {
        return LocalDate.now(HANOI).plusDays(ahead).format(DateTimeFormatter.ofPattern("d/M/yyyy"));
    }
}
