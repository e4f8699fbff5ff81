package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.canary.Exchanges;
import vn.donghanh.canary.Visitor;
import vn.donghanh.document.inspection.PdfFixture;
import vn.donghanh.testing.Demonstration;

/** A machine for a livelihood: given, confirmed by a second person, with its receipt, and looked at after three months. */
@SharedDemonstration
class LivelihoodUiIT {
    /** Three months, after which the client is asked. */
    private static final String THREE_MONTHS_AGO =
            """
            update donghanh_log.service_delivery d join case_file f on f.id = d.case_id
            set d.happened_on = d.happened_on - interval 91 day where f.number = ?""";

    private static final String GIVEN =
            """
            select d.line_ref from donghanh_log.service_delivery d join case_file f on f.id = d.case_id
            where f.number = ? and d.livelihood = 'MACHINE'""";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void machineIsGivenConfirmedReceiptedAndLookedAt() throws IOException {
        SignedInUser worker = browser.signedIn("worker1");
        String number = worker.hasReceived("Chị Thử Sinh Kế");
        give(worker, number);
        worker.go("/service/livelihood/" + number);
        worker.sees("Chưa trao gì");

        Visitor lead = new Visitor(Demonstration.address(), new Exchanges());
        lead.signsIn("lead1", Demonstration.passphrase())
                .opens("/service/list/" + number)
                .in("cash")
                .pressesAlone("decide")
                .in("cash")
                .presses("confirm");

        worker.go("/service/livelihood/" + number);
        assertThat(worker.main().innerText())
                .contains("Máy móc · 1 chiếc", "Máy may cũ của chị hàng xóm.", "3.000.000", "Chưa đến ngày hỏi");
        fileReceipt(number);
        worker.follow("Tài liệu: ");
        worker.sees("Biên nhận máy may");

        Records.update(THREE_MONTHS_AGO, number);
        worker.go("/service/livelihood/" + number);
        worker.sees("Đang trong những ngày hỏi");
        worker.page().locator("[id$=':open']").click();
        worker.page().locator("[id='looking:record']").waitFor();
        worker.press("Ghi lại");
        worker.seesError("Chọn thân chủ cho biết gì");
        worker.chooseTile("Dùng một phần");
        worker.capture("livelihood-look");
        worker.page().setViewportSize(390, 844);
        worker.isAccessible();
        worker.press("Ghi lại");
        worker.sees("Dùng một phần");

        Stranger other = browser.stranger("worker3");
        other.findsNothingAt("/service/livelihood/" + number);
    }

    private static void give(SignedInUser worker, String number) {
        worker.go("/service/record/" + number + "?kind=LIVELIHOOD_SUPPORT");
        worker.press("Đã cung cấp");
        worker.press("Ghi");
        worker.seesError("Chọn đã trao gì");
        worker.choose("Trao gì", "Máy móc");
        Locator unit = worker.field("Đơn vị");
        assertThat(unit).hasValue("PIECE");
        worker.fill("Ghi thêm", "Máy may cũ của chị hàng xóm.");
        worker.fill("Số tiền", "3.000.000");
        worker.choose("Nguồn", "Nhà tài trợ, quỹ từ thiện");
        worker.tick("Đưa tiền mặt");
        worker.capture("livelihood-give");
        worker.press("Ghi");
        worker.sees("Máy móc · 1 chiếc");
        worker.sees("Tiền mặt chờ xác nhận");
    }

    private static void fileReceipt(String number) throws IOException {
        Visitor worker = new Visitor(Demonstration.address(), new Exchanges());
        worker.signsIn("worker1", Demonstration.passphrase());
        String upload = worker.uploads(number, "bien-nhan.pdf", PdfFixture.pdf());
        worker.opens("/document/add/" + number + "?of=LIVELIHOOD." + Records.text(GIVEN, number))
                .in("form")
                .picks("type", "OTHER")
                .sets("title", "Biên nhận máy may")
                .sets("day", SignedInUser.today())
                .chooses("depicts", "PAPER")
                .carries("uploads", upload)
                .presses("save");
    }
}
