package vn.donghanh.partnerbusiness;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.OpenItemProvider;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.consent.lapse.ConsentLapseJob;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessQueries;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessService;
import vn.donghanh.security.AccessDeniedException;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;

/** Fixture of what the tests of all kinds of business with a partner begin with, and of the check that no other partner has access. */
@ApplicationScoped
public class PartnerBusinessScenario {
    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    ConsentService consents;

    @Inject
    PartnerBusinessQueries inbox;

    @Inject
    PartnerBusinessService partner;

    @Inject
    ConsentLapseJob lapses;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    @Inject
    UserTransaction transaction;

    /**
     * One business that was sent to a partner.
     *
     * @param name for the log of the tests
     * @param text what a use case is called with where it takes text, such as the code of a step
     */
    public record SentBusiness(String name, CaseNumber number, String ref, String code, String text) {
        /** Returns every identifier of it, known to the partner or not, and some of nothing. */
        private List<String> identifiers() {
            return List.of(
                    code,
                    code.toLowerCase(Locale.ROOT),
                    " " + code + " ",
                    ref,
                    number.value(),
                    DisclosureCode.random().value(),
                    "",
                    RandomReference.random());
        }
    }

    /** Opens a case as the current user. */
    public CaseNumber openCase(AgeBand age) {
        return cases.open("Kín " + RandomReference.random(), TriageLevel.LOW, age);
    }

    public CaseNumber openCase() {
        return openCase(AgeBand.FROM_25_TO_34);
    }

    /** Records the client's consent to this partner as the current user. */
    public void consent(CaseNumber number, ConsentScope scope, OrganisationId recipient) {
        consent(number, scope, recipient, ConsentMethod.WRITTEN, null, null);
    }

    public void consent(
            CaseNumber number,
            ConsentScope scope,
            OrganisationId recipient,
            ConsentMethod method,
            @Nullable String witness,
            @Nullable String guardian) {
        consents.record(
                number.value(),
                new RecordConsentCommand(
                        scope,
                        RecordConsentCommand.Answer.YES,
                        method,
                        witness,
                        guardian,
                        null,
                        CentreTime.today(clock).plusMonths(6),
                        recipient));
    }

    /** Withdraws the newest consent of the scope as the current user. */
    public void withdrawConsent(CaseNumber number, ConsentScope scope) {
        consents.withdraw(number.value(), consentRef(number, scope), CentreTime.today(clock));
    }

    /** Says as the current user that the newest consent of the scope is not renewed. */
    public void refuseRenewal(CaseNumber number, ConsentScope scope) {
        OrganisationId recipient = new OrganisationId(
                (Long) em.createNativeQuery("select c.organisation_id from consent c where c.ref = ?1", Long.class)
                        .setParameter(1, consentRef(number, scope))
                        .getSingleResult());
        consents.record(
                number.value(),
                new RecordConsentCommand(
                        scope, RecordConsentCommand.Answer.NOT_RENEWED, null, null, null, null, null, recipient));
    }

    /** Runs the job of consents on the day after the last one of a consent that was recorded today, and then the task. */
    public void runTheDayAfter(Runnable task) {
        Instant dayAfter = CentreTime.today(clock)
                .plusMonths(6)
                .plusDays(1)
                .atTime(12, 0)
                .atZone(CentreTime.ZONE)
                .toInstant();
        time.runAt(dayAfter, lapses::run);
        time.runAt(dayAfter.plusSeconds(60), task);
    }

    private String consentRef(CaseNumber number, ConsentScope scope) {
        return (String) em.createNativeQuery(
                        """
                        select max(c.ref) from consent c join case_file f on f.id = c.case_id
                        where f.number = ?1 and c.scope = ?2 and c.status = 'GRANTED'""")
                .setParameter(1, number.value())
                .setParameter(2, scope.name())
                .getSingleResult();
    }

    /** Returns the kinds of the open tasks whose name begins with one of these. */
    public List<String> tasks(CaseNumber number, String... beginnings) {
        List<?> kinds = em.createNativeQuery(
                        """
                        select t.kind from case_task t join case_file f on f.id = t.case_id
                        where f.number = ?1 and t.ended_at is null""")
                .setParameter(1, number.value())
                .getResultList();
        return kinds.stream()
                .map(String::valueOf)
                .filter(kind -> Arrays.stream(beginnings).anyMatch(kind::startsWith))
                .toList();
    }

    /** Records a step as a user of the partner and undoes it: the open tasks of the case are those before. */
    public void assertUndone(CaseNumber number, String user, String code, String step, PartnerEntry entry) {
        List<String> before = tasks(number, "");
        staff.as(user, () -> {
            partner.record(code, step, entry);
            partner.takeBack(code, inbox.get(code).last().at());
        });
        assertThat(tasks(number, "")).as("tasks after undoing %s", step).containsExactlyInAnyOrderElementsOf(before);
    }

    /** Calls every use case of a partner's inbox as every other partner, with every identifier of the business; none may answer. */
    public void assertClosedTo(List<String> others, SentBusiness business, int moreThan) {
        assertClosedTo(
                others,
                business,
                moreThan,
                Map.of(PartnerBusinessQueries.class, inbox, PartnerBusinessService.class, partner));
    }

    /** Ends an open item in a transaction of its own, as the closing of a case does for the director. */
    public void end(OpenItemProvider source, CaseView caseView, String item, OpenItemResolution resolution)
            throws Exception {
        transaction.begin();
        try {
            staff.as("director1", () -> source.end(caseView, item, resolution, staff.id("worker1"), clock.instant()));
            transaction.commit();
        } finally {
            if (transaction.getStatus() == Status.STATUS_ACTIVE) {
                transaction.rollback();
            }
        }
    }

    /** @param useCases the beans of the partner's side by their class */
    public void assertClosedTo(
            List<String> others, SentBusiness business, int moreThan, Map<Class<?>, Object> useCases) {
        List<String> open = new ArrayList<>();
        int[] tried = new int[1];
        for (String other : others) {
            staff.as(
                    other,
                    () -> useCases.forEach((type, useCase) -> {
                        for (Method method : methodsWithIdentifier(type)) {
                            for (String id : business.identifiers()) {
                                tried[0]++;
                                if (!isRefused(useCase, method, arguments(method, id, business.text()))) {
                                    open.add(other + " " + method.getName() + " " + id);
                                }
                            }
                        }
                    }));
        }
        System.getLogger(PartnerBusinessScenario.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "partner x partner over {0}: {1} ids tried, none open",
                        business.name(),
                        tried[0]);
        assertThat(open).isEmpty();
        assertThat(tried[0]).isGreaterThan(moreThan);
    }

    private static List<Method> methodsWithIdentifier(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !method.isSynthetic()
                        && method.getParameterCount() > 0)
                .toList();
    }

    private static boolean isRefused(Object useCases, Method method, Object[] arguments) {
        try {
            return List.of().equals(method.invoke(useCases, arguments));
        } catch (InvocationTargetException refusal) {
            return refusal.getCause() instanceof NotFoundException
                    || refusal.getCause() instanceof AccessDeniedException;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object[] arguments(Method method, String id, String text) {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> sampleArgument(type, text))
                .toArray();
        arguments[0] = id;
        return arguments;
    }

    private Object sampleArgument(Class<?> type, String text) {
        if (type == PartnerEntry.class) {
            return PartnerEntry.EMPTY;
        }
        if (type == LocalDate.class) {
            return CentreTime.today(clock);
        }
        if (type == Instant.class) {
            return CentreTime.endOf(CentreTime.today(clock));
        }
        if (type == YearMonth.class) {
            return YearMonth.from(CentreTime.today(clock));
        }
        if (type == int.class) {
            return 50;
        }
        if (type == boolean.class) {
            return true;
        }
        return type.isEnum() ? type.getEnumConstants()[0] : text;
    }
}
