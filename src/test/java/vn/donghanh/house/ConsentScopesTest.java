package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.consent.ConsentScope;

/** A client is asked for nothing that changes nothing: each scope of consent is read where it is to be respected. */
class ConsentScopesTest {
    @Test
    void everyScopeIsReadByWorkOutsideTheConsents() {
        Set<ConsentScope> unread = EnumSet.noneOf(ConsentScope.class);
        for (ConsentScope scope : ConsentScope.values()) {
            if (readers(scope, type -> true).isEmpty()) {
                unread.add(scope);
            }
        }
        assertThat(unread).isEmpty();
    }

    /** Without the named reader nothing would respect the scope. */
    @ParameterizedTest
    @CsvSource({
        "STATISTICS, vn.donghanh.reporting.records.OutcomeDataLoader",
        "CONTACT, vn.donghanh.note.ContactPolicyQueries",
        "SHARE_FAMILY, vn.donghanh.note.NoteService",
        "SHARE_FAMILY, vn.donghanh.service.counselling.SessionService",
        "INTERPRETER, vn.donghanh.note.NoteService",
        "INTERPRETER, vn.donghanh.service.counselling.SessionService",
        "SHARE_PROTECTION, vn.donghanh.incident.IncidentQueries",
        "PHOTO_AUDIO, vn.donghanh.document.DocumentService",
        "FOLLOW_UP_AFTER, vn.donghanh.closing.FollowUpService",
        "SHARE_CONFERENCE, vn.donghanh.conference.ConferenceGuestService",
        "SHARE_HEALTH_ID, vn.donghanh.referral.ReferralSlip",
        "CASE_MGMT, vn.donghanh.closing.ReopeningService"
    })
    void theScopeIsReadWhereItActs(ConsentScope scope, String reader) {
        assertThat(readers(scope, type -> true)).contains(reader);
        assertThat(readers(scope, type -> !type.getName().equals(reader))).doesNotContain(reader);
    }

    @Test
    void pagesAndDemonstrationAreNoReaders() {
        assertThat(Arrays.stream(ConsentScope.values())
                        .flatMap(scope -> readers(scope, type -> true).stream())
                        .filter(name ->
                                name.contains(".web.") || name.contains(".demo.") || name.contains(".consent.")))
                .isEmpty();
        assertThat(readers(
                        ConsentScope.STATISTICS, type -> !type.getPackageName().contains("reporting")))
                .as("the test notices a scope whose only reader is gone")
                .isEmpty();
    }

    private static Set<String> readers(ConsentScope scope, Predicate<JavaClass> included) {
        return Product.CLASSES.get(ConsentScope.class).getField(scope.name()).getAccessesToSelf().stream()
                .map(JavaFieldAccess::getOriginOwner)
                .filter(type -> isWork(type) && included.test(type))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isWork(JavaClass type) {
        String name = type.getPackageName() + '.';
        return !name.startsWith("vn.donghanh.consent.") && !name.contains(".demo.") && !name.contains(".web.");
    }
}
