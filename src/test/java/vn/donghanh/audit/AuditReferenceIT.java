package vn.donghanh.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.caseaudit.AuditorService;
import vn.donghanh.intake.IntakeDraftService;
import vn.donghanh.partner.OrganisationService;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessQueries;
import vn.donghanh.reporting.OutcomeQueries;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.http.ClientNetwork;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** Tests that arbitrary text in a URL is answered with not found and leaves one event that does not contain the text. */
@ExtendWith(ArquillianExtension.class)
class AuditReferenceIT {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    OrganisationService organisations;

    @Inject
    AuditorService audits;

    @Inject
    PartnerBusinessQueries referrals;

    @Inject
    IntakeDraftService drafts;

    @Inject
    OutcomeQueries outcomes;

    @PersistenceContext
    EntityManager em;

    @BeforeEach
    void createAccounts() {
        staff.ensureStaff();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trần Thị Lan 0601234563",
                "Tran Thi Lan",
                "CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC"
            })
    void unknownReferenceIsNotFoundAndNotLogged(String typed) {
        isNotFoundAndLogged("partner.end", "admin1", () -> organisations.end(typed, DAY));
        isNotFoundAndLogged("case-audit.view-sample", "auditor1", () -> audits.getAudit(typed));
        isNotFoundAndLogged("partner-business.view", "health1", () -> referrals.get(typed));
        isNotFoundAndLogged("intake.discard-draft", "duty1", () -> drafts.discard(typed));
        long period = story.as("lead1", () -> outcomes.page(null)).period().id();
        // ages on the last day of the period come from sealed births, which the event names
        isNotFoundAndLogged("outcome.list-cases", "lead1", "BIRTH", () -> outcomes.cases(period, typed));
    }

    @Test
    void refusedEventCarriesTheNetwork() {
        Optional<ClientNetwork> ofTheTest = ClientNetwork.current();
        ClientNetwork network = ClientNetwork.of("203.0.113." + (1 + new SecureRandom().nextInt(250)));
        network.enter();
        try {
            assertThat(story.isHidden("health1", () -> referrals.get(RandomReference.random())))
                    .isTrue();
            staff.as("lead1", () -> outcomes.page(null));
        } finally {
            ofTheTest.ifPresentOrElse(ClientNetwork::enter, ClientNetwork::leave);
        }
        assertThat(em.createNativeQuery(
                                """
                                select e.action, e.outcome from donghanh_log.audit_event e
                                join donghanh_log.audit_subject s on s.event_ref = e.ref and s.kind = 'network' and s.ref = ?1
                                order by e.id desc limit 1""")
                        .setParameter(1, network.ref())
                        .getSingleResult())
                .isEqualTo(new Object[] {"partner-business.view", "REFUSED"});
    }

    private void isNotFoundAndLogged(String action, String username, Runnable attempt) {
        isNotFoundAndLogged(action, username, "?", attempt);
    }

    private void isNotFoundAndLogged(String action, String username, String subject, Runnable attempt) {
        long before = events(action);
        assertThat(story.isHidden(username, attempt)).as(action).isTrue();
        assertThat(events(action)).as(action + " writes one event").isEqualTo(before + 1);
        assertThat(last(action)).containsExactly("REFUSED", "NotFoundException", subject);
    }

    private long events(String action) {
        return ((Number) em.createNativeQuery("select count(*) from donghanh_log.audit_event where action = ?1")
                        .setParameter(1, action)
                        .getSingleResult())
                .longValue();
    }

    private List<String> last(String action) {
        Object[] row = (Object[]) em.createNativeQuery(
                        """
                        select e.outcome, e.code, coalesce(max(s.ref), '?') from donghanh_log.audit_event e
                        left join donghanh_log.audit_subject s on s.event_ref = e.ref and s.kind <> 'network'
                        where e.action = ?1 group by e.id order by e.id desc limit 1""")
                .setParameter(1, action)
                .getSingleResult();
        return List.of((String) row[0], (String) row[1], (String) row[2]);
    }
}
