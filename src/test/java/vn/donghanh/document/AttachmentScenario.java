package vn.donghanh.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.SectionAccessService;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.attachment.AttachmentProvider.Attachable;
import vn.donghanh.security.AccessDeniedException;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** Adds a document to a record of a case of {@code worker1} and asserts who finds it there. Each feature's tests call it with its own record. */
@ApplicationScoped
public class AttachmentScenario {
    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    CaseScenario story;

    @Inject
    DocumentFixture documents;

    @Inject
    DocumentQueries queries;

    @Inject
    SectionAccessService sections;

    /**
     * Asserts that a document can be added to this record, is listed there for {@code worker1} and a colleague in the case, and for nobody else.
     *
     * @param health whether the record is known to readers of the case's health section
     */
    public void assertBelongsTo(String number, AttachmentKind kind, String record, boolean health) {
        String key = Attachable.key(kind, record);
        assertThat(story.as("worker1", () -> queries.form(number)).attachables())
                .extracting(Attachable::key)
                .contains(key);
        String ref = story.as("worker1", () -> documents.file(number, kind, record, "Giấy của " + kind));
        staff.as("worker1", () -> documents.file(number, "OTHER", "Giấy khác"));
        staff.as("worker1", () -> cases.grant(new CaseNumber(number), staff.id("worker2"), AccessGround.TEAM));
        for (String reader : List.of("worker1", "worker2")) {
            DocumentListView list = story.as(reader, () -> queries.list(number, of(key), 1));
            assertThat(list.of()).as(reader).isNotNull();
            assertThat(list.rows()).as(reader).singleElement().satisfies(row -> {
                assertThat(row.ref()).isEqualTo(ref);
                assertThat(row.attached()).isEqualTo(list.of());
            });
            assertThat(story.as(reader, () -> queries.list(number, DocumentFilter.ALL, 1))
                            .rows())
                    .hasSize(2);
        }
        assertHidden(number, kind, record, key);
        assertNotKnownToHealth(number, key, health);
    }

    private void assertHidden(String number, AttachmentKind kind, String record, String key) {
        for (String stranger : List.of("worker3", "lead2")) {
            staff.as(stranger, () -> assertNotFound(() -> queries.list(number, of(key), 1)));
        }
        for (String role : List.of("director1", "auditor1", "admin1")) {
            staff.as(role, () -> assertThat(catchThrowable(() -> queries.list(number, of(key), 1)))
                    .as(role)
                    .isInstanceOf(AccessDeniedException.class));
        }
        staff.as("worker1", () -> assertNotFound(() -> queries.list(number, of(key + "9"), 1)));
        String other = story.caseAt(CaseStatus.ACTIVE).value();
        staff.as("worker1", () -> {
            assertNotFound(() -> queries.list(other, of(key), 1));
            assertRefused(DocumentRule.ATTACHMENT_UNKNOWN, () -> documents.file(other, kind, record, "Nhầm hồ sơ"));
        });
    }

    /** The nurse may read the health section of the case alone: of these documents no more than that they exist. */
    private void assertNotKnownToHealth(String number, String key, boolean health) {
        staff.as("worker1", () -> sections.grantAccess(number, "nurse1", CaseSection.HEALTH, null));
        assertThat(story.as("nurse1", () -> queries.list(number, DocumentFilter.ALL, 1))
                        .rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.attached()).isNull());
        if (health) {
            assertThat(story.as("nurse1", () -> queries.list(number, of(key), 1))
                            .rows())
                    .isEmpty();
        } else {
            staff.as("nurse1", () -> assertNotFound(() -> queries.list(number, of(key), 1)));
        }
    }

    private static DocumentFilter of(String key) {
        return new DocumentFilter(null, null, key);
    }
}
