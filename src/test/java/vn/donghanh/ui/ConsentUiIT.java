package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the form says, before the answer is recorded, that a no ends for a partner. */
@SharedDemonstration
class ConsentUiIT {
    /** A consent on which an employer has a client's name in hand. */
    private static final String FOR_AN_EMPLOYER =
            """
            select f.number, a.username, c.ref from consent c join case_file f on f.id = c.case_id
            join staff_account a on a.id = f.manager_id join placement p on p.case_id = f.id and p.organisation_id = c.organisation_id
            where c.scope = 'SHARE_EMPLOYER' and c.status = 'GRANTED' and p.status in ('INTERVIEWED', 'OFFERED')
            and not exists (select 1 from consent n where n.case_id = c.case_id and n.scope = c.scope and n.id > c.id)
            and c.expires_on %s order by f.id limit 1""";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aNoAfterTheLastDaySaysWhatItEnds() {
        SignedInUser worker = asksAgain("< current_date");
        worker.chooseTile("Không đồng ý");
        worker.sees("Nói không thì từ giờ đối tác không xem được nữa");
        worker.doesNotSee("Lần này nói không nghĩa là gì?");
        worker.capture("consent-no-after-the-end");
        worker.chooseTile("Đã hỏi, còn cân nhắc");
        worker.doesNotSee("Nói không thì từ giờ đối tác không xem được nữa");
    }

    @Test
    void aNoBeforeTheLastDaySaysWhatFollowsThatDay() {
        SignedInUser worker = asksAgain("between current_date and current_date + interval 30 day");
        worker.chooseTile("Không đồng ý");
        worker.sees("Lần này nói không nghĩa là gì?");
        assertThat(worker.page().locator("[id='answer:ending']").innerText())
                .contains("đối tác không xem được nữa điều đã chia sẻ dựa trên việc này")
                .doesNotContain("đã hết hạn");
    }

    private SignedInUser asksAgain(String lastDay) {
        Map<String, String> consent =
                Records.rows(FOR_AN_EMPLOYER.formatted(lastDay)).get(0);
        SignedInUser worker = browser.signedIn(consent.get("username"));
        worker.go("/consent/consents/" + consent.get("number") + "?renew=" + consent.get("ref"));
        return worker;
    }
}
