package vn.donghanh.partnerbusiness.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.referral.ReferralPriority;
import vn.donghanh.referral.ReferralStory;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Statements;

/** What a clinic's pages read after years: five thousand referrals more, all of which have ended, and as many that are open and older. They are rolled back. */
@ExtendWith(ArquillianExtension.class)
class InboxReadsIT {
    private static final int MORE = 5_000;
    private static final int READ_FOR_A_SHOWN_ROW = 20;
    private static final int READ_BESIDE = 300;

    private static final DisclosureContent CONTENT =
            new DisclosureContent(List.of(DisclosureContent.DisclosedRow.of("SERVICE", "@HealthReferralType.GENERAL")));

    /** Copies of a referral that was just sent, each with a code of its own. The first {@code :open} are open, the newer ones have ended. */
    private static final List<String> FILL = List.of(
            """
            insert into donghanh_log.disclosure (ref, code, case_id, person_ref, organisation_id, scope, fields, content_sealed, sent_at, sent_by)
            select lpad(line, 26, '0'), numbered.code, d.case_id, d.person_ref, d.organisation_id, d.scope, d.fields, unhex(content), now(6) - interval line hour, d.sent_by
            from donghanh_log.disclosure d join json_table(:lines, '$[*]' columns (line for ordinality, code char(12) path '$.code', content text path '$.content')) numbered where d.code = :code""",
            """
            insert into donghanh_log.disclosure_closing (disclosure_ref, reason, closed_at, gone_at)
            select e.ref, 'CONCLUDED', e.sent_at, e.sent_at from donghanh_log.disclosure d
            join donghanh_log.disclosure e on e.case_id = d.case_id and e.id > d.id where d.code = :code and e.ref > lpad(:open, 26, '0')""",
            """
            insert into shown_disclosure (disclosure_id, organisation_id, scope, shown_until)
            select e.id, e.organisation_id, e.scope, if(e.ref > lpad(:open, 26, '0'), e.sent_at, timestamp'9999-12-31 00:00:00') from donghanh_log.disclosure d
            join donghanh_log.disclosure e on e.case_id = d.case_id and e.id > d.id where d.code = :code""",
            """
            insert into referral (ref, code, case_id, person_ref, author_id, organisation_id, status, status_since, priority, matter_sealed, created_at, sent_at,
                receipt_due, reply_due, no_shows, version)
            select e.ref, e.code, r.case_id, r.person_ref, r.author_id, r.organisation_id, if(e.ref > lpad(:open, 26, '0'), 'COMPLETED', r.status), e.sent_at, r.priority,
                r.matter_sealed, e.sent_at, e.sent_at, e.sent_at, e.sent_at, 0, 0
            from referral r join donghanh_log.disclosure e on e.case_id = r.case_id and e.code <> r.code where r.code = :code""");

    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    CaseScenario story;

    @Inject
    ReferralStory referrals;

    @Inject
    PartnerBusinessQueries inbox;

    @Inject
    WaitingBusinessCounter counter;

    @Inject
    FieldEncryption encryption;

    @Inject
    Statements statements;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    private String code;

    @BeforeEach
    void fill() throws Exception {
        staff.ensureStaff();
        CaseNumber number = story.as("worker1", () -> cases.open("Kín " + RandomReference.random(), TriageLevel.LOW));
        story.recordConsent("worker1", number, 300);
        code = referrals.send(number.value(), HealthReferralType.GENERAL, ReferralPriority.ROUTINE, null);
        transaction.begin();
    }

    @AfterEach
    void remove() throws SystemException {
        transaction.rollback();
    }

    @Test
    void endedReferralsCostNothing() {
        long listed = listed();
        long listBefore = rowsRead(this::listed);
        long countBefore = rowsRead(this::count);
        fill(0);
        long list = rowsRead(this::listed);
        long count = rowsRead(this::count);
        System.getLogger(InboxReadsIT.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "inbox of a clinic: %d slips, %d rows read before and %d with the ended ones, for the number in the menu %d and %d"
                                .formatted(listed, listBefore, list, countBefore, count));
        assertThat(listed()).isEqualTo(listed).isPositive();
        assertThat(List.of(list, count))
                .allSatisfy(read -> assertThat(read).isLessThan(READ_FOR_A_SHOWN_ROW * listed + READ_BESIDE));
    }

    /** The oldest are left out, and not read. */
    @Test
    void openReferralsBeyondTheShownCostNothing() {
        fill(MORE);
        long listed = listed();
        long list = rowsRead(this::listed);
        long count = rowsRead(this::count);
        System.getLogger(InboxReadsIT.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "inbox of a clinic with %d open slips more: %d shown, %d rows read, for the number in the menu %d"
                                .formatted(MORE, listed, list, count));
        assertThat(listed).isEqualTo(PartnerBusinessAccess.MAX_ROWS);
        assertThat(List.of(list, count))
                .allSatisfy(read -> assertThat(read).isLessThan(READ_FOR_A_SHOWN_ROW * listed + READ_BESIDE));
    }

    private void fill(int open) {
        PersonRef person = em.createQuery("select r.personRef from Referral r where r.code = :code", PersonRef.class)
                .setParameter("code", DisclosureCode.parse(code).orElseThrow())
                .getSingleResult();
        String lines = IntStream.rangeClosed(1, open + MORE)
                .mapToObj(line -> new EncryptedCell(person, "disclosure", "content", "%026d".formatted(line)))
                .map(cell -> encryption.seal(KeyPurpose.HEALTH, cell, CONTENT.toJson()))
                .map(content -> "{\"code\":\"%s\",\"content\":\"%s\"}"
                        .formatted(
                                DisclosureCode.random().value(), HexFormat.of().formatHex(content)))
                .collect(Collectors.joining(",", "[", "]"));
        for (String fill : FILL) {
            Query statement = em.createNativeQuery(fill).setParameter("code", code);
            if (fill.contains(":lines")) {
                statement.setParameter("lines", lines);
            }
            if (fill.contains(":open")) {
                statement.setParameter("open", open);
            }
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    private long rowsRead(Runnable page) {
        page.run();
        return statements.rowsRead(page);
    }

    private int listed() {
        PartnerInboxView page = story.as("health1", inbox::list);
        return page.today().size()
                + page.waiting().size()
                + page.inProgress().size()
                + page.closed().size();
    }

    private int count() {
        AtomicInteger waiting = new AtomicInteger();
        staff.as("health1", () -> waiting.set(counter.count()));
        return waiting.get();
    }
}
