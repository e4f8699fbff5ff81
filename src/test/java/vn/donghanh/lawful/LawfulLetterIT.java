package vn.donghanh.lawful;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertNotFound;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.document.AttachmentScenario;
import vn.donghanh.document.CentreDocumentService;
import vn.donghanh.document.CentreDocumentsView;
import vn.donghanh.document.DocumentContentQueries;
import vn.donghanh.document.DocumentFilter;
import vn.donghanh.document.DocumentFixture;
import vn.donghanh.document.DocumentQueries;
import vn.donghanh.document.DocumentStatus;
import vn.donghanh.document.DocumentView;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.attachment.AttachmentProvider.Attachable;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/**
 * Tests the papers of an authority's request: the letter with which it asked is the Centre's and is read by the readers of the request; what the client
 * brings or gets because of a decided request is a document of the case.
 */
@ExtendWith(ArquillianExtension.class)
class LawfulLetterIT {
    private static final String SESSION = "session-of-a-reader";
    private static final String BASIS = "Bộ luật Tố tụng hình sự, Điều 88";

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    LawfulRequestService service;

    @Inject
    CentreDocumentService letters;

    @Inject
    DocumentFixture documents;

    @Inject
    DocumentQueries caseDocuments;

    @Inject
    DocumentContentQueries contents;

    @Inject
    AttachmentScenario attachments;

    @Inject
    Clock clock;

    private LocalDate today;
    private String request;

    @BeforeEach
    void enterRequest() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
        request = story.as(
                "duty1",
                () -> service.enter(new EnterRequestCommand(
                        RequestChannel.LETTER,
                        AuthorityKind.POLICE,
                        "Công an thành phố",
                        "Trung tá Lê Văn Bình",
                        "118/CATP",
                        today.minusDays(1),
                        BASIS,
                        RequestSubject.PERSON,
                        "Xác nhận người nêu trong văn bản có được hỗ trợ hay không.",
                        today,
                        null,
                        null)));
    }

    @Test
    void letterOfTheAuthorityIsReadByTheReadersOfItsRequest() {
        String ref = fileLetter("Công văn 118/CATP");
        for (String reader : List.of("duty1", "director1", "dpo1")) {
            assertThat(list(reader).rows()).as(reader).singleElement().satisfies(row -> {
                assertThat(row.title()).isEqualTo("Công văn 118/CATP");
                assertThat(row.addedAt()).isNotNull();
                assertThat(row.addedBy()).isNotBlank();
            });
            DocumentView view = story.as(reader, () -> letters.view(ref, SESSION));
            staff.as(reader, () -> assertThat(contents.find(view.opening(), SESSION))
                    .isPresent());
        }
        assertThat(list("duty1").mayAdd()).isTrue();
    }

    @Test
    void letterIsHiddenFromEverybodyElse() {
        String ref = fileLetter("Công văn 118/CATP");
        String opening = story.as("duty1", () -> letters.view(ref, SESSION)).opening();
        String another = request;
        for (String other : List.of("worker1", "lead1", "nurse1", "auditor1", "admin1", "report1")) {
            assertThat(List.of(
                            story.isHidden(other, () -> letters.list(AttachmentKind.REQUEST, another)),
                            story.isHidden(other, () -> letters.view(ref, SESSION)),
                            story.isHidden(other, () -> documents.upload(AttachmentKind.REQUEST, another))))
                    .as(other)
                    .containsOnly(true);
            staff.as(other, () -> assertThat(contents.find(opening, SESSION)).isEmpty());
        }
        enterRequest();
        assertThat(list("duty1").rows()).as("of the other request").isEmpty();
        String number = story.caseAt(CaseStatus.ACTIVE).value();
        staff.as("worker1", () -> assertNotFound(() -> caseDocuments.view(number, ref, SESSION)));
    }

    @Test
    void wrongLetterIsWithdrawnWithItsReason() {
        String ref = fileLetter("Nhầm công văn");
        staff.as("duty1", () -> letters.withdraw(ref, "Quét nhầm công văn của vụ khác."));
        DocumentView withdrawn = story.as("director1", () -> letters.view(ref, SESSION));
        assertThat(withdrawn.row().status()).isEqualTo(DocumentStatus.WITHDRAWN);
        assertThat(withdrawn.withdrawal().reason()).isEqualTo("Quét nhầm công văn của vụ khác.");
        assertThat(withdrawn.opening()).isNull();
    }

    @Test
    void documentsOfTheCaseBelongToADecidedRequest() {
        CaseNumber number = story.caseAt(CaseStatus.ACTIVE);
        String key = Attachable.key(AttachmentKind.LETTER, request);
        staff.as(
                "worker1",
                () -> assertNotFound(() -> caseDocuments.list(number.value(), new DocumentFilter(null, null, key), 1)));
        staff.as(
                "director1",
                () -> service.answer(
                        request,
                        new AnswerRequestCommand(
                                number.value(),
                                EnumSet.of(DisclosedItem.KNOWN),
                                "45/TTCTXH",
                                "Người nêu trong văn bản được Trung tâm hỗ trợ.",
                                ClientNotificationStatus.DUE,
                                null,
                                null)));
        attachments.assertBelongsTo(number.value(), AttachmentKind.LETTER, request, false);
        assertThat(list("duty1").rows())
                .as("the letter's own list shows no document of a case")
                .isEmpty();
    }

    private String fileLetter(String title) {
        return story.as("duty1", () -> letters.file(new CentreDocumentService.FileLettersCommand(
                        AttachmentKind.REQUEST,
                        request,
                        List.of(documents.upload(AttachmentKind.REQUEST, request)),
                        null,
                        today,
                        title))
                .get(0));
    }

    private CentreDocumentsView list(String reader) {
        return story.as(reader, () -> letters.list(AttachmentKind.REQUEST, request));
    }
}
