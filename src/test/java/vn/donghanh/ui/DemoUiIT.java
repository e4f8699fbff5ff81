package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.closing.CaseClosingReason;
import vn.donghanh.consent.ConsentStatus;
import vn.donghanh.lawful.LawfulStatus;
import vn.donghanh.legalaid.LegalAidStatus;
import vn.donghanh.legalaid.note.LegalAidNoteStatus;
import vn.donghanh.loan.LoanStatus;
import vn.donghanh.placement.value.CheckAnswer;
import vn.donghanh.placement.value.PlacementStatus;
import vn.donghanh.referral.ReferralStatus;
import vn.donghanh.supportreferral.SupportStatus;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.Markup;
import vn.donghanh.training.EnrolmentStatus;

/** Checks the content of the demonstration and its one-click sign-in. */
@SharedDemonstration
class DemoUiIT {
    /** Cases that were promised for the trial. */
    private static final List<String> ACCOUNTS = List.of(
            "duty1",
            "worker1",
            "worker2",
            "counsellor1",
            "nurse1",
            "lead1",
            "director1",
            "health1",
            "health2",
            "training1",
            "legal1",
            "work1",
            "bank1",
            "fund1",
            "support1",
            "auditor1",
            "report1",
            "programme1",
            "dpo1",
            "admin1");

    /** Needs of work at the end of the first half of 2025. */
    /** Created by the demonstration, not later by another test. */
    private static final String TOLD = "recorded_at <= (select max(ended_at) from demo_load)";

    private static final String WANTED_WORK =
            """
            select count(distinct n.lineage) from need n join assessment a on a.id = n.assessment_id
            join assessment_group g on g.assessment_id = a.id
            where n.need = 'JOB' and n.eligibility = 'YES' and a.state = 'COMPLETED'
            and g.client_group in ('SEX_WORKER', 'FORMER_SEX_WORKER') and a.completed_at < '2025-06-14 17:00'""";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void demonstrationIsCompleteAndHasEveryState() throws IOException {
        assertThat(Records.number("select count(*) from demo_load where ended_at is not null"))
                .isEqualTo(1);
        assertThat(cutShort()).isEmpty();
        assertThat(Records.number("select count(*) from case_file")).isGreaterThanOrEqualTo(60);
        assertThat(Records.number("select sum(episode) from case_file")).isGreaterThanOrEqualTo(75);
        assertThat(Records.number("select count(*) from referral")).isGreaterThanOrEqualTo(180);
        assertThat(Records.number("select count(*) from enrolment")).isGreaterThanOrEqualTo(15);
        assertThat(Records.number("select count(*) from case_file where opened_at < '2025-01-01'"))
                .isGreaterThanOrEqualTo(4);
        // a case is in status DRAFT only within a transaction
        assertEvery(
                EnumSet.complementOf(EnumSet.of(CaseStatus.DRAFT)),
                "select status from case_file union select to_status from donghanh_log.case_move");
        assertEvery(
                EnumSet.allOf(TriageLevel.class),
                "select level from case_file union select from_level from donghanh_log.case_level_change");
        assertEvery(
                EnumSet.allOf(ReferralStatus.class),
                "select status from referral union select to_status from donghanh_log.referral_move");
        assertEvery(
                EnumSet.allOf(EnrolmentStatus.class),
                "select status from enrolment union select to_status from donghanh_log.enrolment_move");
        assertEvery(
                EnumSet.allOf(LegalAidStatus.class),
                "select status from legal_aid_matter union select to_status from donghanh_log.legal_aid_transition");
        assertEvery(
                EnumSet.allOf(LegalAidNoteStatus.class),
                "select status from legal_aid_note union select to_status from donghanh_log.legal_aid_note_transition");
        assertEvery(
                EnumSet.allOf(PlacementStatus.class),
                "select status from placement union select to_status from donghanh_log.placement_move");
        assertEvery(
                EnumSet.allOf(LoanStatus.class),
                "select status from loan union select to_status from donghanh_log.loan_move");
        assertThat(Records.rows("select distinct answer from donghanh_log.placement_check"))
                .hasSameSizeAs(CheckAnswer.values());
        assertEvery(
                EnumSet.allOf(SupportStatus.class),
                "select status from support_referral union select to_status from donghanh_log.support_referral_move");
        assertEvery(
                EnumSet.allOf(LawfulStatus.class),
                "select status from lawful_request union select to_status from donghanh_log.lawful_move");
        assertEvery(EnumSet.allOf(CaseClosingReason.class), "select reason from closure where state = 'APPROVED'");
        assertEvery(
                EnumSet.allOf(ConsentStatus.class),
                "select status from consent union select 'EXPIRED' from consent where status = 'GRANTED' and expires_on < current_date");
        assertThat(Records.rows("select distinct milestone from donghanh_log.follow_up"))
                .hasSize(4);
    }

    @Test
    void demonstrationHasItsSpecialClients() {
        assertThat(Records.number("select count(*) from case_block where lifted_at is null"))
                .as("blocked staff")
                .isGreaterThanOrEqualTo(2);
        assertThat(Records.number("select count(*) from duplicate_pair where decided_at is null"))
                .as("pairs of possible duplicates")
                .isPositive();
        assertThat(Records.number("select count(*) from case_grant where section is not null"))
                .as("readers of a section")
                .isGreaterThanOrEqualTo(10);
        assertThat(
                        Records.number(
                                "select count(*) from need where eligibility = 'PENDING' and pending_since < current_date - interval 20 day"))
                .as("long postponed eligibility decisions")
                .isPositive();
        assertThat(Records.number("select count(*) from consent where scope = 'INTERPRETER' and status = 'GRANTED'"))
                .as("consents to an interpreter")
                .isGreaterThanOrEqualTo(3);
        assertThat(Records.number("select count(*) from case_file where age_band in ('UNDER_16', 'FROM_16_TO_17')"))
                .as("minors")
                .isGreaterThanOrEqualTo(2);
        assertThat(Records.number("select count(*) from need_withdrawal")).isPositive();
        assertThat(Records.number("select count(*) from case_file where episode = 3"))
                .isPositive();
    }

    /** The promised cases, one by one; each was created through the use cases. */
    @Test
    void everyPromisedSpecialCaseExists() {
        isThere(
                "a client who withdrew consent to the case, so the case was closed",
                """
                select count(*) from consent c join case_file f on f.id = c.case_id
                where c.scope = 'CASE_MGMT' and c.status = 'WITHDRAWN' and f.status = 'CLOSED'""");
        isThere("a client who died", "select count(*) from closure where reason = 'DECEASED' and state = 'APPROVED'");
        isThere(
                "two records of one client, merged, and the older case continues",
                """
                select count(*) from case_merge m join case_file k on k.id = m.kept_case join case_file d on d.id = m.merged_case
                where m.undone_at is null and d.status = 'MERGED' and k.status not in ('MERGED', 'CLOSED', 'DECLINED')""");
        isThere("a case that was reopened", "select count(*) from donghanh_log.case_move where to_status = 'REOPENED'");
        isThere("a referral that nobody answered", "select count(*) from referral where status = 'EXPIRED'");
        isThere(
                "a colleague of the client's family, kept out",
                "select count(*) from case_block where lifted_at is null");
        isThere(
                "a client whose address moved from one district to another, both on record",
                """
                select count(*) from (select person_ref from person_field where field = 'ADDRESS' and value_sealed is not null
                group by person_ref having count(*) > 1) moved""");
        isThere(
                "a client who moved and is counted in two districts in one half-year",
                """
                select count(*) from person_field where field = 'ADDRESS' and value_sealed is not null
                and superseded_at between '2025-06-15' and '2025-12-14' and recorded_at < '2025-06-15'""");
        isThere(
                "a stay of more than ninety days, which the parent body's letter allowed",
                """
                select count(*) from emergency_stay where until_on > limit_on
                and admitted_at < (case when status in ('EXITED', 'TRANSFERRED', 'LEFT_UNPLANNED') then status_since else utc_timestamp() end) - interval 90 day""");
        isThere(
                "a minor protected in time; the encrypted person to avoid is checked by the next test",
                """
                select count(*) from case_task t join case_file f on f.id = t.case_id
                where t.kind = 'CHILD_MEASURES' and t.ended_at <= t.due_at and f.age_band in ('UNDER_16', 'FROM_16_TO_17')""");
        assertThat(Records.number(WANTED_WORK))
                .as("clients in the smallest row of a closed half-year")
                .isEqualTo(3);
        assertThat(Records.number("select count(*) from person_field where field = 'RESIDENCE' and " + TOLD))
                .as("clients whose registered residence differs from their address")
                .isBetween(35L, 39L);
        assertThat(Records.number(
                        "select count(*) from person_field where field = 'ADDRESS' and missing = 'REFUSED' and "
                                + TOLD))
                .as("clients who refuse to give an address")
                .isBetween(1L, 3L);
        isThere(
                "a break-glass access of which the worker was notified, reviewed by somebody else",
                """
                select count(*) from break_glass b join case_task t on t.case_id = b.case_id and t.kind = 'BREAK_GLASS_READING' and t.ended_at is not null
                where b.state = 'JUSTIFIED' and b.reviewed_by <> b.staff_id""");
        isThere(
                "a fourth opening within an hour that waits for a second person",
                """
                select count(*) from break_glass_allowance a where a.state = 'WAITING'
                and (select count(*) from break_glass b where b.staff_id = a.staff_id and b.from_at between a.asked_at - interval 1 hour and a.asked_at) = 3""");
        isThere(
                "one that was allowed and not opened in time",
                "select count(*) from break_glass_allowance where state = 'ALLOWED' and open_until < utc_timestamp()");
        isThere(
                "a correction that a supervisor asked for and the worker made",
                "select count(*) from correction where answered_at is not null and answered_by <> asked_by");
        isThere(
                "an audit that an auditor is reading, with its sample and findings about a case and about all",
                """
                select count(*) from case_audit a where a.state = 'OPEN' and a.open_until >= current_date
                and (select count(*) from case_audit_sample s where s.audit_id = a.id) >= 10
                and exists (select 1 from case_audit_finding f where f.audit_id = a.id and f.sample_id is null)
                and exists (select 1 from case_audit_finding f where f.audit_id = a.id and f.sample_id is not null)""");
        isThere(
                "a list that an authority asked for in writing, refused with protected totals",
                """
                select count(*) from lawful_request r
                where r.asks = 'LIST' and r.status = 'REFUSED' and r.ground = 'LIST_OF_PERSONS'
                and exists (select 1 from donghanh_log.lawful_letter l join donghanh_log.release_use u on u.document_ref = l.ref
                where l.request_ref = r.ref)""");
        isThere(
                "a call without a letter, refused",
                "select count(*) from lawful_request where form = 'TELEPHONE' and status = 'REFUSED'");
        isThere(
                "a conference with an interpreter",
                "select count(*) from case_conference where interpreted and status = 'HELD'");
        isThere(
                "a hearing day on which the client was accompanied",
                """
                select count(*) from donghanh_log.service_delivery d join donghanh_log.legal_aid_transition t
                on t.matter_ref = d.legal_matter_ref and t.step = 'SET_HEARING' and t.happened_on = d.happened_on""");
        isThere(
                "a hearing day in the past of which no accompaniment is recorded",
                """
                select count(*) from donghanh_log.legal_aid_transition t where t.step = 'SET_HEARING' and t.happened_on < current_date
                and not exists (select 1 from donghanh_log.service_delivery d where d.legal_matter_ref = t.matter_ref)""");
        isThere(
                "a consent for a partner that has a job in hand: reminded of its end while the plan is reviewed",
                """
                select count(*) from consent c join case_file f on f.id = c.case_id and f.status = 'REVIEW'
                join case_task t on t.case_id = c.case_id and t.kind = 'CONSENT_RENEW' and t.subject = c.ref and t.ended_at is null
                where c.scope = 'SHARE_EMPLOYER' and c.status = 'GRANTED' and c.expires_on < current_date + interval 30 day""");
        isThere(
                "a consent for a partner that is not renewed, and still holds",
                """
                select count(*) from consent n join consent c on c.case_id = n.case_id and c.scope = n.scope and c.organisation_id = n.organisation_id
                where n.status = 'NOT_RENEWED' and c.status = 'GRANTED' and c.expires_on >= current_date""");
        isThere(
                "a no after a consent for a partner had ended, which called the work off",
                """
                select count(*) from consent n join consent c on c.case_id = n.case_id and c.scope = n.scope and c.organisation_id = n.organisation_id
                join placement p on p.case_id = n.case_id and p.organisation_id = n.organisation_id
                where n.status = 'REFUSED' and c.status = 'GRANTED' and c.expires_on < date(n.ended_at) and p.status = 'CANCELLED'""");
        isThere(
                "a client who is followed up and works, but does not want to be asked about it",
                """
                select count(*) from placement p join case_file f on f.id = p.case_id join consent c on c.case_id = f.id
                where f.status = 'FOLLOW_UP' and c.scope = 'FOLLOW_UP_AFTER' and c.status = 'WITHDRAWN'
                and current_date between p.check_from and p.check_until""");
        isThere(
                "work of which no check was answered",
                """
                select count(*) from placement p where p.status = 'STARTED' and p.start_on < current_date - interval 120 day
                and not exists (select 1 from donghanh_log.placement_check c where c.placement_ref = p.ref)""");
        isThere(
                "an answer about a client who was informed",
                "select count(*) from lawful_request where about_case is not null and telling = 'INFORMED'");
        assertThat(
                        Records.rows(
                                """
                                select distinct case when opened_at < '2025-01-01' then 'before' when opened_at < '2025-07-01' then 'between' else 'after' end as era
                                from case_file"""))
                .as("cases before, between and after the two reforms of places")
                .hasSize(3);
        isThere(
                "an answer that is missing as UNKNOWN",
                "select count(*) from closure where employment_missing = 'UNKNOWN'");
        for (String missing : List.of("NOT_APPLICABLE", "REFUSED", "WITHHELD_FOR_SAFETY")) {
            isThere(
                    "an answer that is missing as " + missing,
                    "select count(*) from person_field where missing = '" + missing + "'");
        }
    }

    /** The client's statements and channels are encrypted, so only a user with access can check that they exist. */
    @Test
    void minorAfraidAtHomeIsContactedWithoutTheSuspect() {
        SignedInUser worker = browser.signedIn("worker1");
        worker.openMenuItem("Hồ sơ");
        worker.fill("Mã, tên hoặc số", "Bé Nhi");
        worker.press("Áp dụng");
        worker.main().locator("tbody tr").getByRole(AriaRole.LINK).first().click();
        worker.sees("Không đến nhà");
        worker.follow("Tiếp nhận");
        worker.sees("Con không muốn ba biết con ở đâu. Con muốn đi học.");
        worker.sees("Biện pháp bảo vệ trẻ em");
    }

    /** The one work by case of somebody who otherwise reads none. */
    @Test
    void officerIsLedToAWithdrawalOfConsent() {
        SignedInUser officer = browser.signedIn("dpo1");
        officer.main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Thực hiện việc rút đồng ý"))
                .first()
                .click();
        officer.sees("Kết thúc theo yêu cầu của thân chủ");
    }

    /** Created on fixed dates, so the count stays three however old the demonstration is. */
    @Test
    void closedHalfYearSuppressesARowOfThree() {
        assertThat(Records.number(WANTED_WORK)).isEqualTo(3);
        SignedInUser officer = browser.signedIn("report1");
        officer.go("/reporting/targets?period="
                + Records.number("select id from reporting_period where kind = 'HALF_YEAR' and to_day = '2025-06-14'"));
        assertThat(officer.main()
                        .locator("section[aria-labelledby='byService'] tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("Việc làm"))
                        .locator("td.dh-hidden-cell"))
                .hasCount(3);
    }

    /** Compared with the day on which the demonstration was created, because open work becomes late afterwards. */
    @Test
    void mostWorkIsDoneAndSomeIsLateByDaysOrWeeks() {
        Map<String, String> tasks = Records.rows(
                        """
                        select count(*) as all_, sum(t.ended_at is null and t.due_at < d.ended_at) as late,
                            max(if(t.ended_at is null, datediff(d.ended_at, t.due_at), 0)) as latest
                        from case_task t join case_file f on f.id = t.case_id and f.status <> 'MERGED', demo_load d where t.opened_at <= d.ended_at""")
                .get(0);
        assertThat(Long.parseLong(tasks.get("late")))
                .as("late tasks of " + tasks.get("all_"))
                .isBetween(10L, Long.parseLong(tasks.get("all_")) / 20);
        assertThat(Long.parseLong(tasks.get("latest"))).as("days").isBetween(7L, 35L);
        Map<String, String> actions = Records.rows(
                        """
                        select sum(x.state = 'DONE') as done, sum(x.state in ('NOT_STARTED', 'IN_PROGRESS') and x.due_on < date(d.ended_at)) as late,
                            max(if(x.state in ('NOT_STARTED', 'IN_PROGRESS'), datediff(d.ended_at, x.due_on), 0)) as latest
                        from plan_action x join plan_goal g on g.id = x.goal_id join care_plan p on p.id = g.plan_id
                        join case_file f on f.id = p.case_id and f.status in ('ACTIVE', 'REVIEW', 'PAUSED'), demo_load d
                        where p.id = (select max(q.id) from care_plan q where q.case_id = f.id)""")
                .get(0);
        assertThat(Long.parseLong(actions.get("late")))
                .as("actions by status: " + actions)
                .isBetween(1L, Long.parseLong(actions.get("done")) / 3);
        assertThat(Long.parseLong(actions.get("latest"))).as("days").isBetween(7L, 60L);
    }

    private static void isThere(String what, String sql) {
        assertThat(Records.number(sql)).as(what).isPositive();
    }

    @Test
    void oneClickLeadsADemoUserToTheirWorkOrTheRequestedPage() {
        Page door = browser.open("/login");
        browser.assertAccessible(door);
        browser.capture(door, "sign-in");
        for (String username : ACCOUNTS.subList(1, ACCOUNTS.size())) {
            HttpVisitor visitor = new HttpVisitor(Demonstration.address());
            Markup choice = visitor.get("/login?to=%2Faccount%2Fprofile").markup();
            Markup.Element button = choice.all(
                            element -> element.attribute("aria-label").startsWith(username + ", "))
                    .findFirst()
                    .orElseThrow();
            HttpVisitor.Answer answer = visitor.submit("/login", choice, button.id(), Map.of());
            assertThat(answer.address()).endsWith("/account/profile");
            assertThat(answer.markup().all(element -> element.name().equals("main")))
                    .singleElement()
                    .satisfies(main -> assertThat(main.words()).contains(username));
        }
        door.navigate("/login?to=%2Faccount%2Fprofile");
        door.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + ACCOUNTS.get(0) + ", ")))
                .click();
        door.waitForURL("**/account/profile");
        assertThat(door.locator("main")).containsText(ACCOUNTS.get(0));
    }

    @Test
    void counsellorSeesOnlyTheGrantedSectionUntilItEnds() {
        String number = browser.signedIn("duty1").hasReceived("Chị Hoa Sứ");
        SignedInUser lead = browser.signedIn("lead1");
        lead.go("/casefile/access/" + number);
        lead.choose("Đồng nghiệp làm phần đó", "Đoàn Thị Diễm My, tham vấn");
        lead.press("Mời cùng làm");
        lead.sees("Đoàn Thị Diễm My · tham vấn");
        lead.capture("casefile-access-sections");
        SignedInUser counsellor = browser.signedIn("counsellor1");
        counsellor.sees("Mới giao cho tôi");
        counsellor.go("/casefile/overview/" + number);
        counsellor.sees("Dòng thời gian");
        counsellor.capture("casefile-overview-section");
        assertThat(counsellor.main().locator(".dh-tabs a"))
                .hasText(new String[] {"Tổng quan", "Hỗ trợ", "Ghi chép", "Tài liệu", "Ai đã xem"});
        for (String other :
                List.of("/intake/screening/", "/assessment/assessment/", "/plan/view/", "/referral/list/")) {
            counsellor.findsNothingAt(other + number);
        }
        lead.press("Kết thúc");
        counsellor.findsNothingAt("/note/notes/" + number);
    }

    private static <E extends Enum<E>> void assertEvery(Set<E> wanted, String sql) {
        Set<String> found =
                Records.rows(sql).stream().flatMap(row -> row.values().stream()).collect(Collectors.toSet());
        assertThat(found).as(sql).containsAll(wanted.stream().map(Enum::name).toList());
    }

    private static List<String> cutShort() throws IOException {
        try (Stream<String> log = Files.lines(Path.of(System.getProperty("ui.data"), "log", "server.log"))) {
            return log.filter(line -> line.contains("Demo case") && line.contains(" stops at "))
                    .toList();
        }
    }
}
