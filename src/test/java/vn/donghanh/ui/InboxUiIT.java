package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.canary.Visitor;
import vn.donghanh.testing.Markup;

/** A partner user on a phone accepts a referral, records attendance, and hands over the referral of a client whom the nurse knows. */
@SharedDemonstration
class InboxUiIT {
    private static final Pattern CODE = Pattern.compile("CG-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final String CDC = "Trung tâm Kiểm soát bệnh tật tỉnh";
    private static final String ADDRESS = "Kiệt sau chợ Bà Hoa";
    private static final String NOTED = "Kể chuyện ở chỗ làm cũ, sợ gặp lại người quản lý.";
    private static final String OWN = "mot cau rieng cua y ta moi";

    @RegisterExtension
    final Browser browser = new Browser();

    /** The list moves up: where the button was pressed, the next slip now has the same button. */
    @Test
    void afterAStepTheFocusIsNotOnAnotherSlip() {
        Visitor worker = browser.actor("worker1");
        String code = Given.referred(worker, Given.received(worker, "Chị Sen"));
        String next = Given.referred(worker, Given.received(worker, "Chị Súng"));
        SignedInUser nurse = browser.signedIn("health1");
        for (String opened : List.of(code, next)) {
            nurse.go("/partnerbusiness/inbox");
            nurse.page().getByTitle("Mở phiếu: " + opened).click();
            nurse.sees("Đã nhận phiếu " + opened);
        }
        nurse.go("/partnerbusiness/inbox");
        List<String> listed = codes(nurse);
        nurse.page().evaluate("window.print = () => document.body.dataset.printed = 'true'");
        nurse.page().locator("[data-dh-print]").click();
        PlaywrightAssertions.assertThat(nurse.page().locator("body")).hasAttribute("data-printed", "true");
        String upper = listed.indexOf(code) < listed.indexOf(next) ? code : next;
        nurse.page().getByTitle("Chấp nhận: " + upper).press("Enter");
        nurse.sees("Đã chấp nhận " + upper);
        PlaywrightAssertions.assertThat(nurse.focused()).not().hasAttribute("title", CODE);
        PlaywrightAssertions.assertThat(nurse.focused()).hasCount(1);
    }

    @Test
    void aPartnerAcceptsThreeReferralsMarksOneAndPassesOneOn() {
        Visitor colleague = colleague();
        Visitor worker = browser.actor("worker1");
        String number = Given.received(worker, "Chị Cúc");
        Given.identified(worker, number, "ADDRESS", ADDRESS);
        Given.noted(worker, number, NOTED);
        assertThat(worker.html()).contains(NOTED);
        String code = Given.referred(worker, number);
        String second = Given.referred(worker, Given.received(worker, "Chị Hồng Hạnh"));
        String third = Given.referred(worker, Given.received(worker, "Chị Thu Ba"), "AFTERNOON"::equals);
        String neighboursCase = Given.received(worker, "Chị Mai Hoa");
        String neighbour = Given.referred(worker, neighboursCase);

        SignedInUser nurse = browser.signedIn("health1");
        nurse.page().setViewportSize(Browser.PHONE, 844);
        nurse.go("/partnerbusiness/inbox");
        assertThat(codes(nurse))
                .contains(code, second, third, neighbour)
                .doesNotContainAnyElementsOf(codesOf("health2"));
        for (String accepted : List.of(code, second, third)) {
            nurse.go("/partnerbusiness/inbox");
            nurse.follow(accepted);
            nurse.press("Mở phiếu");
            record(nurse, "Chấp nhận");
            nurse.chooseTile("Đặt lịch");
            nurse.waitUntilIdle();
            if (accepted.equals(code)) {
                nurse.press("Hôm nay");
                PlaywrightAssertions.assertThat(nurse.field("Ngày hẹn")).hasValue(SignedInUser.today());
            } else {
                nurse.fill("Ngày hẹn", SignedInUser.workingDayInAWeek());
            }
            nurse.fill("Giờ hẹn", accepted.equals(code) ? "23:59" : "09:00");
            nurse.press("Ghi lại");
            if (accepted.equals(third)) {
                nurse.seesError("Người này mong giờ khác");
                nurse.isAccessible();
                nurse.tick("Vẫn đặt giờ này dù ngoài mong muốn");
                nurse.press("Ghi lại");
            }
            nurse.sees("Đã ghi lịch hẹn của phiếu");
            assertSeesOnlyTheMinimum(nurse, number);
        }
        movesAndCallsOff(nurse, third);
        nurse.go("/inbox/referral/" + second);
        assertThat(nurse.page().url()).endsWith("/partnerbusiness/slip/" + second);
        nurse.sees("Từ ngày hẹn, ghi ở đây người này có đến hay không.");
        assertThat(steps(nurse))
                .as("before the day has come")
                .contains("Dời lịch")
                .doesNotContain("Đã đến");
        nurse.go("/partnerbusiness/slip/" + code);
        assertThat(nurse.main().locator("textarea, input[type=text]").count())
                .as("fields for a health result")
                .isZero();
        record(nurse, "Đã đến");
        nurse.sees("đã đến");
        nurse.page().locator(".dh-toast").getByText("Hoàn tác").click();
        nurse.sees("Đã hoàn tác: “Đã đến”");
        nurse.sees("Người này đã đến chưa?");
        record(nurse, "Đã đến");
        nurse.sees("đã đến");
        assertSeesOnlyTheMinimum(nurse, number);

        nurse.go("/partnerbusiness/inbox");
        assertSeesOnlyTheMinimum(nurse, number);
        nurse.follow(neighbour);
        nurse.isAccessible();
        nurse.press("Tôi quen người này");
        nurse.press("Không xem phiếu này nữa");
        nurse.sees("Anh, chị không thấy phiếu đó nữa.");
        assertThat(codes(nurse)).doesNotContain(neighbour);
        nurse.findsNothingAt("/partnerbusiness/slip/" + neighbour);
        assertThat(colleague.opens("/partnerbusiness/inbox").html()).contains(neighbour);
        String sent = "/referral/view/" + neighboursCase + "/" + neighbour;
        assertThat(words(worker, sent)).doesNotContain("Đối tác này không nhận được phiếu");
        colleague
                .opens("/partnerbusiness/slip/" + neighbour)
                .in("knowing")
                .pressesAlone("known")
                .in("knowing")
                .presses("knownNow");
        assertThat(colleague.html()).contains("Anh, chị không thấy phiếu đó nữa.");
        assertThat(words(worker, sent))
                .contains("Đối tác này không nhận được phiếu")
                .doesNotContain("quen");
        Stranger other = browser.stranger("health2");
        for (String foreign : List.of(code, second, third, neighbour)) {
            other.findsNothingAt("/partnerbusiness/slip/" + foreign);
        }

        assertThat(words(worker, "/referral/view/" + number + "/" + code))
                .contains("Đã đến")
                .doesNotContain("Kết quả");

        Visitor lead = browser.actor("lead1");
        for (String place : List.of(
                "/home/work",
                "/casefile/overview/" + number,
                "/referral/list/" + number,
                "/referral/view/" + number + "/" + code,
                "/reporting/outcomes")) {
            assertThat(lead.opens(place).html()).as(place).doesNotContain("HIV").doesNotContain(CDC);
        }
    }

    /** The client asks for another day, then cancels; the nurse records the cancellation by mistake and undoes it. */
    private void movesAndCallsOff(SignedInUser nurse, String code) {
        nurse.go("/partnerbusiness/slip/" + code);
        nurse.chooseTile("Dời lịch");
        nurse.waitUntilIdle();
        nurse.fill("Ngày hẹn", "31/02");
        nurse.press("Ghi lại");
        nurse.seesError("Ngày hẹn");
        nurse.go("/partnerbusiness/inbox");
        assertThat(browser.leaveQuestions()).as("leave dialogs after a refusal").isEqualTo(1);
        nurse.page().goBack();
        nurse.sees("Dời lịch");
        nurse.go("/partnerbusiness/slip/" + code);
        nurse.chooseTile("Dời lịch");
        nurse.waitUntilIdle();
        nurse.press("Hôm nay");
        nurse.waitUntilIdle();
        assertThat(nurse.page().locator("#recording\\:day").inputValue()).isEqualTo(SignedInUser.today());
        nurse.fill("Ngày hẹn", SignedInUser.workingDayInAWeek());
        nurse.fill("Giờ hẹn", "14h30");
        nurse.press("Ghi lại");
        nurse.sees("Đã ghi lịch hẹn của phiếu");
        nurse.sees("14:30");
        nurse.chooseTile("Hủy lịch hẹn");
        nurse.waitUntilIdle();
        nurse.choose("Vì sao hủy lịch", "Người này báo không đến được");
        nurse.press("Ghi lại");
        nurse.sees("Hẹn ngày nào?");
        nurse.press("Hoàn tác");
        nurse.sees("Đã hoàn tác: “");
        nurse.sees("Đã hẹn, chưa đến ngày");
    }

    /** Takes a step that asks for nothing more. */
    private static void record(SignedInUser nurse, String step) {
        nurse.chooseTile(step);
        nurse.waitUntilIdle();
        nurse.press("Ghi lại");
    }

    private static List<String> steps(SignedInUser nurse) {
        return nurse.main()
                .getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Điều gì đã diễn ra?"))
                .locator("label")
                .allInnerTexts();
    }

    /** The page shows neither identity nor address nor the reason for the case. */
    private static void assertSeesOnlyTheMinimum(SignedInUser nurse, String number) {
        assertThat(nurse.page().content())
                .doesNotContain(number)
                .doesNotContain("Chị Cúc", "Chị Hồng Hạnh", "Chị Thu Ba")
                .doesNotContain(ADDRESS)
                .doesNotContain(NOTED)
                .doesNotContain("Nhóm 1", "Mức Khẩn cấp", "Nhu cầu")
                .doesNotContainIgnoringCase("mại dâm");
    }

    /** A second nurse of the same clinic, invited by its own administrator, works without a browser. */
    private Visitor colleague() {
        String username = "yt" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        Visitor manager = browser.actor("partner1");
        manager.opens("/account/partneraccounts")
                .in("form")
                .sets("displayName", "Hà Thị Tiếp")
                .sets("shortName", "Tiếp")
                .choosesAny("address")
                .sets("username", username)
                .chooses("roles", "HEALTH_PARTNER")
                .presses("invite");
        Markup issued = new Markup(manager.html());
        String once = issued.all(element -> element.is("dh-next-title"))
                .findFirst()
                .orElseThrow()
                .words();
        browser.unknown()
                .opens("/first")
                .in("form")
                .sets("username", username)
                .sets("code", once)
                .sets("passphrase", OWN)
                .presses("choose");
        return browser.actor(username, OWN);
    }

    private static String words(Visitor user, String path) {
        return new Markup(user.opens(path).html())
                .all(element -> element.name().equals("main"))
                .findFirst()
                .orElseThrow()
                .words();
    }

    private List<String> codesOf(String partner) {
        return CODE.matcher(
                        browser.actor(partner).opens("/partnerbusiness/inbox").html())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static List<String> codes(SignedInUser user) {
        return CODE.matcher(user.main().innerText())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}
