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
 * The path of a sending through the code, from the page's action to what is stored. Participants are all beans of the feature and of other
 * packages that it calls, outside the infrastructure of every use case, and the aggregate itself. Queries, which only answer, and the values
 * passed along, such as {@link ReferralDraft} and {@link ReferralSlip}, are none.
 */
class ReferralSendingPathTest {
    private static final JavaClasses FEATURE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(
                    "vn.donghanh.referral", "vn.donghanh.person", "vn.donghanh.partner", "vn.donghanh.reference");
    private static final Pattern INFRASTRUCTURE = Pattern.compile("vn\\.donghanh\\.(shared|security|audit)(\\..*)?");

    /** What changes rows or ciphertexts. A class of queries that the sending asks has none of it. */
    private static final Set<String> WRITES =
            Set.of("persist", "merge", "remove", "flush", "executeUpdate", "seal", "sealOrNull");

    private static final Map<String, Set<String>> CALLERS = new TreeMap<>();
    private static final Set<JavaClass> ASKED = new HashSet<>();

    @BeforeAll
    static void followTheSending() {
        JavaClass page = FEATURE.get(ReferralSendPage.class);
        follow(page.getMethod("send"), page.getSimpleName(), new HashSet<>());
    }

    @Test
    void sendingPassesThroughElevenClasses() {
        Set<String> participants = new TreeSet<>(CALLERS.keySet());
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
                        "ConsentService",
                        "DisclosureService",
                        "CaseTaskOpener",
                        "ExaminationTaskRecorder");
    }

    @Test
    void queriesThatAreAskedWriteNothing() {
        assertThat(ASKED).hasSize(3).allSatisfy(queries -> assertThat(queries.getAccessesFromSelf().stream()
                        .map(access -> access.getTarget().getName())
                        .filter(WRITES::contains))
                .isEmpty());
    }

    @Test
    void sendingReturnsToNoClassThatHandedItOn() {
        assertThat(CALLERS)
                .containsEntry("ReferralService", Set.of("ReferralSendPage"))
                .containsEntry("CaseFileRepository", Set.of("ReferralService"))
                .containsEntry("ReferralCipher", Set.of("ReferralService"))
                .containsEntry("ReferralRepository", Set.of("ReferralService"))
                .containsEntry("NeedKindKeyRepository", Set.of("ReferralService"))
                .containsEntry("ConsentService", Set.of("ReferralService"))
                .containsEntry("DisclosureService", Set.of("ReferralService"))
                .containsEntry("CaseTaskOpener", Set.of("ReferralService"))
                .containsEntry("ExaminationTaskRecorder", Set.of("ReferralService"));
    }

    /** Follows every call; the code of values counts as their caller's. */
    private static void follow(JavaCodeUnit unit, String participant, Set<String> seen) {
        if (!seen.add(participant + " " + unit.getFullName())) {
            return;
        }
        for (JavaCodeUnit target : targets(unit)) {
            JavaClass owner = target.getOwner();
            String next = participant;
            if (owner.getSimpleName().endsWith("Queries")) {
                ASKED.add(owner);
            } else if (isParticipant(owner) && !owner.getSimpleName().equals(participant)) {
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
