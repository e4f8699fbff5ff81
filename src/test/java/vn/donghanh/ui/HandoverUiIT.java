package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A supervisor hands a case over, arranges a cover, proposes a case to another unit, and the other unit answers; at a desk and on a phone. */
@SharedDemonstration
class HandoverUiIT {
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    @RegisterExtension
    final Browser browser = Browser.withOwnPages();

    @Test
    void casesGoToOthersAndToAnotherUnit() {
        String number = Records.text(
                """
                select c.number from case_file c join staff_account a on a.id = c.manager_id
                where a.username = 'worker2' and c.status = 'ACTIVE' order by c.level = 'LOW' desc, c.id desc limit 1""");
        SignedInUser lead = browser.signedIn("lead1");
        wish(browser.signedIn("worker2"), number);
        handOver(lead, number);
        SignedInUser next = browser.signedIn("worker1");
        next.go("/home/work");
        next.sees(number);
        lead.go("/handover/propose");
        lead.page().getByLabel("Tìm trong danh sách").fill(number);
        assertThat(lead.page().locator(".dh-choice:visible")).hasCount(1);
        propose(lead, number);
        SignedInUser other = browser.signedIn("lead2");
        other.go("/handover/transfers");
        other.page()
                .locator("tr", new Page.LocatorOptions().setHasText(number))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        other.capture("handover-answer");
        other.press("Không nhận");
        other.seesError("Ghi lý do.");
        other.press("Nhận hồ sơ");
        other.page().waitForURL("**/casefile/overview/" + number);
        lead.findsNothingAt("/casefile/overview/" + number);
        for (String stranger : new String[] {"worker2", "director1", "admin1", "health1"}) {
            Stranger reader = browser.stranger(stranger);
            for (String page : new String[] {"list", "covers", "transfers", "propose", "prepare/worker1"}) {
                reader.findsNothingAt("/handover/" + page);
            }
        }
    }

    @Test
    void aCoverIsArrangedAndEnded() {
        SignedInUser lead = browser.signedIn("lead2");
        lead.go("/handover/covers");
        lead.capture("handover-covers");
        lead.press("Cử trực thay");
        lead.seesError("Người vắng");
        lead.page().setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        for (String page : new String[] {"list", "prepare/worker3", "prepare", "covers", "transfers", "propose"}) {
            lead.go("/handover/" + page);
            lead.isAccessible();
        }
    }

    private static void wish(SignedInUser worker, String number) {
        worker.go("/casefile/access/" + number);
        worker.follow("Bàn giao, chuyển phòng");
        worker.chooseTile("Ai cũng được");
        worker.press("Ghi");
        worker.sees("Ai cũng được");
        worker.capture("handover-case");
    }

    private static void handOver(SignedInUser lead, String number) {
        lead.go("/handover/list");
        lead.capture("handover-list");
        lead.go("/handover/prepare");
        lead.press("Bàn giao các dòng đã chọn người");
        lead.seesError("Chọn lý do bàn giao.");
        lead.chooseTile("Chia lại khối lượng việc");
        lead.page().getByLabel("Người mới phụ trách " + number).selectOption(new SelectOption().setValue("worker1"));
        lead.press("Bàn giao các dòng đã chọn người");
        lead.sees("Đã bàn giao 1 hồ sơ.");
        lead.go("/handover/prepare/worker1");
        lead.capture("handover-prepare");
    }

    private static void propose(SignedInUser lead, String number) {
        lead.go("/handover/case/" + number);
        lead.press("Gửi đề nghị");
        lead.seesError("Chọn phòng nhận.");
        lead.choose("Phòng nhận", "Phòng Tham vấn và Phát triển cộng đồng");
        lead.fill("Lý do chuyển", "Thân chủ đã chuyển nhà.");
        lead.press("Gửi đề nghị");
        lead.sees("Chờ trả lời");
        lead.go("/handover/transfers");
        lead.capture("handover-transfers");
        assertThat(lead.main()).containsText(number);
    }
}
