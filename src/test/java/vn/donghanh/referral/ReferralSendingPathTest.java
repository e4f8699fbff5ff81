package vn.donghanh.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.donghanh.referral.web.ReferralSendPage;
import vn.donghanh.security.UseCases;

/**
 * The path of a sending through the code, from the page's action to what is stored. Participants are the beans that it calls, outside the
 * infrastructure of every use case, and the aggregate itself. The values passed along, such as {@link ReferralDraft} and
 * {@link ReferralSlip}, are none.
 */
class ReferralSendingPathTest {
    private static final JavaClasses FEATURE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.donghanh.referral");
    private static final Pattern INFRASTRUCTURE = Pattern.compile("vn\\.donghanh\\.(shared|security|audit)(\\..*)?");

    /** Beans of other packages that answer a question and store nothing. */
    private static final Set<String> ASKED =
            Set.of("AliasQueries", "PartnerQueries", "DeadlineQueries", "IdentityService");

    private static final Map<String, Set<String>> CALLERS = new TreeMap<>();

    @BeforeAll
    static void followTheSending() {
        JavaClass page = FEATURE.get(ReferralSendPage.class);
        follow(page.getMethod("send"), page.getSimpleName(), new HashSet<>());
    }

    @Test
    void sendingPassesThroughTenClasses() {
        Set<String> participants = new TreeSet<>(CALLERS.keySet());
        assertThat(participants).containsAll(ASKED);
        participants.removeAll(ASKED);
        participants.add("ReferralSendPage");
        assertThat(participants)
                .containsExactlyInAnyOrder(
                        "ReferralSendPage",
                        "ReferralService",
                        "CaseFileRepository",
                        "Referral",
                        "ReferralCipher",
                        "ReferralRepository",
                        "NeedKindKeyRepository",
                        "ReferralConsequences",
                        "DisclosureService",
                        "CaseTaskRepository");
    }

    @Test
    void sendingReturnsToNoClassThatHandedItOn() {
        assertThat(CALLERS)
                .containsEntry("ReferralService", Set.of("ReferralSendPage"))
                .containsEntry("CaseFileRepository", Set.of("ReferralService"))
                .containsEntry("ReferralCipher", Set.of("ReferralService"))
                .containsEntry("ReferralRepository", Set.of("ReferralService"))
                .containsEntry("ReferralConsequences", Set.of("ReferralService"))
                .containsEntry("DisclosureService", Set.of("ReferralConsequences"))
                .containsEntry("CaseTaskRepository", Set.of("ReferralConsequences"));
    }

    /** Follows every call; the code of values counts as their caller's. */
    private static void follow(JavaCodeUnit unit, String participant, Set<String> seen) {
        if (!seen.add(participant + " " + unit.getFullName())) {
            return;
        }
        for (JavaCodeUnit target : targets(unit)) {
            JavaClass owner = target.getOwner();
            String next = participant;
            if (isParticipant(owner) && !owner.getSimpleName().equals(participant)) {
                next = owner.getSimpleName();
                CALLERS.computeIfAbsent(next, name -> new TreeSet<>()).add(participant);
            }
            if (owner.getPackageName().startsWith("vn.donghanh.referral")) {
                follow(target, next, seen);
            }
        }
    }

    private static Set<JavaCodeUnit> targets(JavaCodeUnit unit) {
        return unit.getAccessesFromSelf().stream()
                .map(JavaAccess::getTarget)
                .filter(CodeUnitAccessTarget.class::isInstance)
                .map(CodeUnitAccessTarget.class::cast)
                .flatMap(target -> target.resolveMember().stream())
                .map(JavaCodeUnit.class::cast)
                .filter(target -> isOurs(target.getOwner()))
                .collect(Collectors.toSet());
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("vn.donghanh.")
                && !INFRASTRUCTURE.matcher(type.getPackageName()).matches();
    }

    private static boolean isParticipant(JavaClass type) {
        return type.isEquivalentTo(Referral.class)
                || Stream.of(UseCases.class, ApplicationScoped.class, Named.class)
                        .anyMatch(type::isAnnotatedWith);
    }
}
