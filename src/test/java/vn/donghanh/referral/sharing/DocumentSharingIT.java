package vn.donghanh.referral.sharing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.consent.DisclosureQueries;
import vn.donghanh.document.BeginUploadCommand;
import vn.donghanh.document.DepictedSubject;
import vn.donghanh.document.DocumentQueries;
import vn.donghanh.document.DocumentSection;
import vn.donghanh.document.DocumentService;
import vn.donghanh.document.DocumentView;
import vn.donghanh.document.FileDocumentsCommand;
import vn.donghanh.document.UploadReceiver;
import vn.donghanh.document.UploadService;
import vn.donghanh.document.inspection.PictureFixture;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.referral.ReferralCancelReason;
import vn.donghanh.referral.ReferralPriority;
import vn.donghanh.referral.ReferralProgressService;
import vn.donghanh.referral.ReferralQueries;
import vn.donghanh.referral.ReferralStory;
import vn.donghanh.referral.inbox.PartnerReferralQueries;
import vn.donghanh.referral.inbox.PartnerReferralService;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** A page of a document goes to the partner of one referral as a picture, without what was blacked out, and leaves with the referral. */
@ExtendWith(ArquillianExtension.class)
class DocumentSharingIT {
    private static final String SESSION = "session-of-worker1";

    /** The drawing is red there. */
    private static final String RED = "1: 0 0 50 50";

    @Inject
    ReferralStory referrals;

    @Inject
    CaseScenario story;

    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    UploadService uploads;

    @Inject
    UploadReceiver receiver;

    @Inject
    DocumentService documents;

    @Inject
    DocumentQueries documentQueries;

    @Inject
    DocumentSharingService sharing;

    @Inject
    DocumentSharingQueries sharingQueries;

    @Inject
    ReferralQueries referralQueries;

    @Inject
    ReferralProgressService progress;

    @Inject
    PartnerReferralQueries partnerQueries;

    @Inject
    PartnerReferralService partnerService;

    @Inject
    DisclosureQueries register;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    private String number;
    private String code;
    private String opening;

    @BeforeEach
    void sendReferralAndFileDocument() throws IOException {
        staff.ensureStaff();
        CaseNumber caseNumber =
                story.as("worker1", () -> cases.open("Kín " + RandomReference.random(), TriageLevel.LOW));
        number = caseNumber.value();
        story.recordConsent("worker1", caseNumber, 300);
        code = referrals.send(number, HealthReferralType.GENERAL, ReferralPriority.ROUTINE, null);
        opening = open(number, PictureFixture.png(600, 400));
    }

    private String open(String ofCase, byte[] png) {
        return story.as("worker1", () -> {
            String upload = uploads.begin(new BeginUploadCommand(ofCase, null, null, "giay-hen.png", png.length));
            receiver.receive(upload, 0, png);
            uploads.check(upload);
            String document = documents
                    .file(new FileDocumentsCommand(
                            ofCase,
                            List.of(upload),
                            "REFERRAL_REPLY",
                            DocumentSection.GENERAL,
                            CentreTime.day(clock.instant()),
                            "Giấy hẹn khám",
                            DepictedSubject.PAPER,
                            null,
                            null,
                            null,
                            null))
                    .get(0);
            DocumentView view = documentQueries.view(ofCase, document, SESSION);
            return view.opening();
        });
    }

    private void share(String ofCase, String ofOpening) {
        sharing.share(ofCase, code, new ShareDocumentCommand(ofOpening, SESSION, List.of(1), RED, true));
    }

    @Test
    void partnerSeesThePageWithoutWhatIsBlack() throws IOException {
        staff.as("worker1", () -> share(number, opening));
        assertThat(story.as("health1", () -> partnerQueries.get(code)).pictures())
                .as("nothing before the referral is opened")
                .isEmpty();
        assertThat(story.isHidden("health1", () -> partnerQueries.getPicture(code, 1)))
                .isTrue();

        staff.as("health1", () -> partnerService.receive(code));
        assertThat(story.as("health1", () -> partnerQueries.get(code)).pictures())
                .containsExactly(1);
        byte[] jpeg = story.as("health1", () -> partnerQueries.getPicture(code, 1));
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(seen.getRGB(20, 20) & 0xFFFFFF).isLessThan(0x606060);
        assertThat(seen.getRGB(590, 390) & 0xFF).isGreaterThan(0x80);
        assertThat(story.as("worker1", () -> referralQueries.get(number, code)).sharedPages())
                .isEqualTo(1);
        assertThat(story.as("worker1", () -> register.page(number)).lines())
                .extracting(DisclosureQueries.Row::pictures)
                .containsExactly(1);
        assertThat(stored()).doesNotContain("JFIF");
    }

    /** What the database holds of the newest picture. */
    private String stored() {
        byte[] sealed = (byte[])
                em.createNativeQuery("select picture from donghanh_log.disclosed_picture order by id desc limit 1")
                        .getSingleResult();
        return new String(sealed, ISO_8859_1);
    }

    @Test
    void nobodyElseSeesIt() {
        staff.as("worker1", () -> share(number, opening));
        staff.as("health1", () -> partnerService.receive(code));
        assertThat(story.isHidden("health2", () -> partnerQueries.getPicture(code, 1)))
                .isTrue();
        assertThat(story.isHidden("worker1", () -> partnerQueries.getPicture(code, 1)))
                .isTrue();
        assertThat(story.isHidden("health1", () -> partnerQueries.getPicture(code, 2)))
                .isTrue();
        assertThat(story.isHidden("worker2", () -> sharingQueries.form(number, code)))
                .isTrue();
    }

    @Test
    void pictureLeavesWithItsReferral() {
        staff.as("worker1", () -> share(number, opening));
        staff.as("health1", () -> partnerService.receive(code));
        staff.as("worker1", () -> progress.cancel(number, code, ReferralCancelReason.CLIENT_WISH));
        assertThat(story.isHidden("health1", () -> partnerQueries.getPicture(code, 1)))
                .isTrue();
        assertThat(story.isHidden("worker1", () -> share(number, opening))).isTrue();
    }

    @Test
    void onlyOpenedDocumentsOfTheCaseCanBeSent() throws IOException {
        String other = story.as("worker1", () -> cases.open("Khác " + RandomReference.random(), TriageLevel.LOW))
                .value();
        String elsewhere = open(other, PictureFixture.png(60, 40));
        assertThat(story.isHidden("worker1", () -> share(number, elsewhere))).isTrue();
        assertThat(story.isHidden("worker1", () -> share(number, RandomReference.random())))
                .isTrue();
        assertThat(story.refusals(
                        "worker1",
                        () -> sharing.share(
                                number, code, new ShareDocumentCommand(opening, SESSION, List.of(1), RED, false))))
                .containsExactly(DocumentSharingRule.NOT_LOOKED_AT);
    }
}
