package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.casefile.TriageLevel;
import vn.donghanh.closing.ClosureReason;
import vn.donghanh.consent.ConsentStatus;
import vn.donghanh.referral.ReferralStatus;
import vn.donghanh.training.EnrolmentStatus;

/** The demonstration: what is in it, and the one click with which a visitor becomes one of its people. */
class DemoUiIT {
    /** Those that a trial was promised to have. */
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
            "auditor1",
            "report1",
            "programme1",
            "dpo1",
            "admin1");

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void theDemonstrationIsWholeAndHasEveryStateThereIs() throws IOException {
        assertThat(Records.number("select count(*) from demo_load where ended_at is not null"))
                .isEqualTo(1);
        assertThat(cutShort()).isEmpty();
        assertThat(Records.number("select count(*) from case_file")).isGreaterThanOrEqualTo(60);
        assertThat(Records.number("select sum(episode) from case_file")).isGreaterThanOrEqualTo(75);
        assertThat(Records.number("select count(*) from referral")).isGreaterThanOrEqualTo(180);
        assertThat(Records.number("select count(*) from enrolment")).isGreaterThanOrEqualTo(15);
        assertThat(Records.number("select count(*) from case_file where opened_at < '2025-01-01'"))
                .isGreaterThanOrEqualTo(4);
        // a case is a draft for no longer than a transaction, and who is merged is for a visitor to try
        assertEvery(
                EnumSet.complementOf(EnumSet.of(CaseStatus.DRAFT, CaseStatus.MERGED)),
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
        assertEvery(EnumSet.allOf(ClosureReason.class), "select reason from closure where state = 'APPROVED'");
        assertEvery(
                EnumSet.allOf(ConsentStatus.class),
                "select status from consent union select 'EXPIRED' from consent where status = 'GRANTED' and expires_on < current_date");
        assertThat(Records.rows("select distinct milestone from donghanh_log.follow_up"))
                .hasSize(4);
    }

    @Test
    void thePeopleSpecialToADemonstrationAreThere() {
        assertThat(Records.number("select count(*) from case_block where lifted_at is null"))
                .as("staff kept out of a case")
                .isGreaterThanOrEqualTo(2);
        assertThat(Records.number("select count(*) from duplicate_pair where decided_at is null"))
                .as("pairs that may be one person")
                .isPositive();
        assertThat(Records.number("select count(*) from case_access where section is not null"))
                .as("readers of a section")
                .isGreaterThanOrEqualTo(10);
        assertThat(
                        Records.number(
                                "select count(*) from need where eligibility = 'PENDING' and pending_since < current_date - interval 20 day"))
                .as("judgements put off for long")
                .isPositive();
        assertThat(Records.number("select count(*) from consent where scope = 'INTERPRETER' and status = 'GRANTED'"))
                .as("an interpreter beside her")
                .isGreaterThanOrEqualTo(3);
        assertThat(Records.number("select count(*) from case_file where age_band in ('UNDER_16', 'FROM_16_TO_17')"))
                .as("minors")
                .isGreaterThanOrEqualTo(2);
        assertThat(Records.number("select count(*) from need_withdrawal")).isPositive();
        assertThat(Records.number("select count(*) from case_file where episode = 3"))
                .isPositive();
    }

    @Test
    void oneClickLeadsAnyoneOfTheDemonstrationToHerWorkOrToWhatWasWanted() {
        browser.expect("404");
        Page door = browser.open("/login");
        browser.assertAccessible(door);
        browser.picture(door, "sign-in");
        for (String username : ACCOUNTS) {
            Page page = browser.open("/login?to=%2Fstaff%2Fprofile");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + username + ", ")))
                    .click();
            page.waitForURL("**/staff/profile");
            assertThat(page.locator("main")).containsText(username);
            page.context().close();
        }
    }

    @Test
    void aCounsellorIsLetIntoHerSectionSeesNothingElseAndIsGoneAgain() {
        browser.expect("404");
        String number = browser.signedIn("duty1").receive("Chị Hoa Sứ");
        Desk lead = browser.signedIn("lead1");
        lead.go("/casefile/access/" + number);
        lead.choose("Đồng nghiệp làm phần đó", "Đoàn Thị Diễm My, tham vấn");
        lead.press("Mời cùng làm");
        lead.sees("Đoàn Thị Diễm My · tham vấn");
        lead.looksAt("casefile-access-sections");
        Desk counsellor = browser.signedIn("counsellor1");
        counsellor.sees("Mới giao cho tôi");
        counsellor.go("/casefile/overview/" + number);
        counsellor.sees("Dòng thời gian");
        counsellor.looksAt("casefile-overview-section");
        assertThat(counsellor.main().locator(".dh-tabs a"))
                .hasText(new String[] {"Tổng quan", "Ghi chép", "Ai đã xem"});
        for (String other : List.of("/intake/screening/", "/assessment/needs/", "/plan/view/", "/referral/list/")) {
            counsellor.go(other + number);
            counsellor.findsNothing();
        }
        lead.press("Kết thúc");
        counsellor.go("/note/notes/" + number);
        counsellor.findsNothing();
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
