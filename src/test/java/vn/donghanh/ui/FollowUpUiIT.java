package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What came of it: the next follow-up of a case that ended, answered by the client, and who reads which answer again. */
@SharedDemonstration
class FollowUpUiIT {
    /** A case of the demonstration with follow-ups, whose next one may be recorded today. */
    private static final String NEXT =
            """
            select f.number, a.username, count(*) as recorded from case_file f join staff_account a on a.id = f.manager_id
            join donghanh_log.follow_up u on u.case_id = f.id and u.episode = f.episode
            where f.status = 'FOLLOW_UP' group by f.number, a.username
            having recorded < 4 and max(u.held_on) < current_date - interval 40 day order by f.number limit 1""";

    private static final String ANY =
            "select f.number, a.username from case_file f join staff_account a on a.id = f.manager_id"
                    + " where f.status = 'FOLLOW_UP' order by f.id limit 1";

    /** Focuses each heading, as the script does after a step, and finds the texts that its ring touches. */
    private static final String STRUCK =
            """
            () => {
              const found = [], range = document.createRange();
              const texts = document.createNodeIterator(document.querySelector('main'), NodeFilter.SHOW_TEXT), shown = [];
              for (let text = texts.nextNode(); text; text = texts.nextNode())
                if (text.data.trim() && text.parentElement.checkVisibility() && !text.parentElement.closest('.dh-sr')) shown.push(text);
              for (const heading of document.querySelectorAll('main :is(h1, h2)')) {
                if (!heading.checkVisibility() || heading.closest('.dh-sr')) continue;
                heading.tabIndex = -1;
                heading.focus();
                if (!heading.matches(':focus-visible')) found.push('no ring around ' + heading.innerText);
                const style = getComputedStyle(heading), box = heading.getBoundingClientRect();
                const reach = parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset);
                for (const text of shown) {
                  if (heading.contains(text)) continue;
                  range.selectNodeContents(text);
                  for (const line of range.getClientRects())
                    if (line.left < box.right + reach && line.right > box.left - reach && line.top < box.bottom + reach && line.bottom > box.top - reach)
                      found.push(heading.innerText + ' strikes ' + text.data.trim());
                }
              }
              return found;
            }""";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void debtsHealthAndOwnRatingAreAnsweredAndSealed() {
        Map<String, String> next = Records.rows(NEXT).get(0);
        String address = "/closing/followup/" + next.get("number");
        SignedInUser worker = browser.signedIn(next.get("username"));
        worker.go("/casefile/overview/" + next.get("number"));
        worker.sees("tháng sau kết thúc");
        worker.go(address);
        worker.press("Lưu lần theo dõi");
        worker.seesError("Chọn có liên lạc được với thân chủ không");
        assertThat(worker.page().locator("[id='form:result-error']").count()).isOne();
        worker.chooseTile("Đã liên lạc được");
        assertThat(worker.page()
                        .locator("[id='form:result-error'], .is-invalid, .dh-errorsummary")
                        .count())
                .as("the question is answered")
                .isZero();
        worker.page().locator("[id='form:debts']").waitFor();
        worker.press("Lưu lần theo dõi");
        worker.seesError("Ghi thân chủ có nợ không");
        worker.seesError("giữ liên lạc với nơi khám chữa bệnh không");
        worker.seesError("Ghi điểm thân chủ tự chấm");
        worker.capture("follow-up-refused");
        worker.page().locator("select[id$=':answer']").first().selectOption("MET");
        worker.page().locator("[id='form:rest']").selectOption("UNKNOWN");
        worker.page().locator("[id='form:employment']:focus").waitFor();
        worker.page().locator("[id='form:employment']").selectOption("SELF");
        worker.page().locator("[id='form:incomeMissing']").selectOption("REFUSED");
        worker.page().locator("[id='form:debts']").selectOption("PRESSED");
        worker.page().locator("[id='form:health']").selectOption("NOW_AND_THEN");
        worker.page().locator("[id='form:rating']").selectOption("6");
        worker.press("Lưu lần theo dõi");
        worker.isAtHeading("Các lần theo dõi");
        worker.sees("Bị đe dọa hoặc ép làm vì nợ");
        worker.sees("6/10");
        assertThat(worker.main()
                        .locator("tr")
                        .filter(new Locator.FilterOptions().setHasText("nơi khám chữa bệnh"))
                        .innerText())
                .contains("Thỉnh thoảng mới đi");
        worker.capture("follow-up-answered");

        SignedInUser director = browser.signedIn("director1");
        director.go(address);
        assertThat(director.main().innerText())
                .contains("đã ghi, chỉ người ghi và cán bộ y tế xem")
                .doesNotContain("Thỉnh thoảng mới đi");
    }

    @Test
    void theRingOfAHeadingTouchesNoOtherText() {
        Map<String, String> followed = Records.rows(ANY).get(0);
        SignedInUser worker = browser.signedIn(followed.get("username"));
        worker.go("/closing/followup/" + followed.get("number"));
        for (int width : List.of(Browser.DESKTOP, Browser.PHONE)) {
            worker.page().setViewportSize(width, 900);
            worker.page().keyboard().press("Tab");
            assertThat((List<?>) worker.page().evaluate(STRUCK))
                    .as("at %d px", width)
                    .isEmpty();
        }
    }
}
