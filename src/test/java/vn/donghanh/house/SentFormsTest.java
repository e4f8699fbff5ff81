package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.security.UseCases;

/**
 * A form that is sent twice leaves one record. Derived from the calls of the pages: a command of a page that creates an entity is carried out once by the
 * form's token, or the entity is in one of the lists of those that a second submission does not double.
 */
class SentFormsTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern PART = Pattern.compile("(?:src|template)=\"/([^\"#]+)\"");
    private static final int DEPTH = 8;

    /** The first submission changes the state that the second one needs, or a rule refuses the second of a kind. */
    private static final Set<String> REFUSED = Set.of(
            "AccessBlock",
            "BreakGlass",
            "BreakGlassAllowance",
            "CaseHandover",
            "CaseMerge",
            "CaseTransfer",
            "CaseTransition",
            "CashDecision",
            "ComplaintTransition",
            "ConferenceTransition",
            "ConsentTransition",
            "Cover",
            "Delegation",
            "DisclosureEnd",
            "DisclosureReopening",
            "EnrolmentTransition",
            "PlacementTransition",
            "ErasureRequest",
            "FlagEnding",
            "HandedCase",
            "Holiday",
            "KeyMaintenanceRun",
            "LawfulRequestTransition",
            "LegalAidNoteTransition",
            "LegalAidTransition",
            "NeedWithdrawal",
            "OfferedService",
            "PartnerOrganisation",
            "PeriodSnapshotTransition",
            "PlanReview",
            "ReceptionEvent",
            "ReferralTransition",
            "ReleaseUse",
            "ReportTransition",
            "ServedArea",
            "StayTransition",
            "SupportTransition",
            "TransferTransition",
            "TriageLevelChange",
            "TriageLevelRequest");

    /** A second submission would revert the entry before, so that no state refuses it. */
    private static final Set<String> REVERSALS =
            Set.of("PartnerBusinessService.takeBack", "PartnerBusinessService.correct");

    /** The database has a unique key over what the record is about, or over its version. */
    private static final Set<String> UNIQUE = Set.of(
            "AccountRole",
            "Assessment",
            "CarePlan",
            "CentreDetails",
            "ClosingRequest",
            "CodeListItem",
            "ConferenceMinutes",
            "ConferenceResult",
            "FollowUp",
            "LawfulLetter",
            "LegalAidPaper",
            "MonthlyAttendance",
            "Need",
            "PeriodRelease",
            "PeriodSignature",
            "PeriodSnapshot",
            "PersonProfile",
            "PlanAction",
            "PlanGoal",
            "ReaderConflict",
            "Reopening",
            "Report",
            "ReportIssue",
            "SafeContact",
            "SampledCase",
            "SavedFilter",
            "StaffAccount",
            "StaffCourseParticipation");

    /** Its reference is made with the form, and a second record with it is refused. */
    private static final Set<String> NAMED_BY_FORM =
            Set.of("CounsellingSession", "OutreachContact", "ProgressNote", "ServiceDelivery", "StockMovement");

    /** The newest of a kind counts, and replaces the earlier one. */
    private static final Set<String> REPLACED = Set.of(
            "AccessGrant",
            "AccountRecovery",
            "ConferenceDraft",
            "Consent",
            "FormPrint",
            "IncidentEvent",
            "IntakeDraft",
            "LivelihoodLook",
            "ManagerWish",
            "LoanReading",
            "OneTimeCode",
            "PlanActionTransition",
            "StockWarningLine",
            "TargetReturn");

    /** Part of another record, or of every reading. */
    private static final Set<String> PARTS = Set.of(
            "CaseTask",
            "ConferenceDecision",
            "ConferenceInvitee",
            "DisclosureBasis",
            "DocumentOpening",
            "FeedbackAnswer",
            "LoanTransition",
            "NeedKindKey",
            "OutreachGoods",
            "PeriodLedgerCase",
            "PeriodSnapshotContent",
            "PlannedRelease",
            "VitalInterest");

    /** Commands that create something else and need no token, of one page where it stands before. */
    private static final Map<String, String> WITHOUT_TOKEN = Map.ofEntries(
            Map.entry("DemandedCourseService.demand", "a role demands a course once"),
            Map.entry("FeedbackService.submitOwn", "the address of the page works once"),
            Map.entry("IdentityService.record", "the first submission closes the part of the page that holds the form"),
            Map.entry("IdentityService.correct", "the same"),
            Map.entry("LegalAidService.refer", "changes the state of the matter"),
            Map.entry(
                    "PartnerInboxPage PartnerBusinessService.record",
                    "a step that asks for nothing changes the state; a payment and a corrected start ask for their day"),
            Map.entry("PlacementService.correctStart", "a second one corrects nothing and is refused"),
            Map.entry("PlacementService.introduce", "changes the state of the placement"),
            Map.entry("PlacementService.recordStart", "the same"),
            Map.entry("PlacementService.recordTerms", "kind and pay as they are add no entry"),
            Map.entry("LoanService.submit", "changes the state of the loan"),
            Map.entry("ReferralService.saveDraft", "the page keeps the code of the draft that it made"),
            Map.entry("SetupService.perform", "the set-up can be done once"),
            Map.entry("SupportReferralService.send", "changes the state of the referral"),
            Map.entry("TrainingService.apply", "changes the state of the enrolment"));

    @Test
    void everyCreatingFormIsCarriedOutOnce() {
        Set<String> unprotected = new TreeSet<>();
        Set<String> met = new HashSet<>();
        Set<String> commands = new HashSet<>();
        Set<String> harmless = harmless();
        for (JavaClass page : pages()) {
            for (JavaCodeUnit unit : page.getCodeUnits()) {
                created(unit).forEach((command, entities) -> {
                    met.addAll(entities);
                    Set<String> doubled = new TreeSet<>(entities);
                    doubled.removeAll(harmless);
                    if (!doubled.isEmpty() && !callsOnce(unit)) {
                        commands.add(command);
                        commands.add(page.getSimpleName() + " " + command);
                        unprotected.add(page.getSimpleName() + " " + command + " " + doubled);
                    }
                });
            }
        }
        unprotected.removeIf(line -> WITHOUT_TOKEN.keySet().stream().anyMatch(known -> line.contains(known + " [")));
        assertThat(unprotected)
                .as("commands whose second submission creates a second record: use a FormToken, or list why not")
                .isEmpty();
        assertThat(met).as("entities of the lists are created by pages").containsAll(harmless);
        assertThat(commands).containsAll(WITHOUT_TOKEN.keySet());
    }

    @Test
    void everyReversalIsCarriedOutOnce() {
        Set<String> met = new HashSet<>();
        List<String> repeatable = new ArrayList<>();
        for (JavaClass page : pages()) {
            for (JavaCodeUnit unit : page.getCodeUnits()) {
                for (JavaMethodCall call : unit.getMethodCallsFromSelf()) {
                    String command = call.getTargetOwner().getSimpleName() + "." + call.getName();
                    if (REVERSALS.contains(command)) {
                        met.add(command);
                        if (!callsOnce(unit)) {
                            repeatable.add(page.getSimpleName() + " " + command);
                        }
                    }
                }
            }
        }
        assertThat(repeatable).isEmpty();
        assertThat(met).isEqualTo(REVERSALS);
    }

    @Test
    void formOfEveryTokenContainsIt() throws IOException {
        Map<String, String> files = files();
        List<String> without = new ArrayList<>();
        Set<JavaClass> withToken = pages().stream()
                .filter(page -> page.getCodeUnits().stream().anyMatch(SentFormsTest::callsOnce))
                .collect(Collectors.toSet());
        assertThat(withToken).hasSizeGreaterThan(20);
        for (JavaClass page : withToken) {
            for (String bean : beans(page)) {
                boolean contained = files.entrySet().stream()
                        .filter(file -> Pattern.compile("\\b" + bean + "\\b")
                                .matcher(file.getValue())
                                .find())
                        .anyMatch(file -> containsToken(file.getValue(), files));
                if (!contained) {
                    without.add(bean);
                }
            }
        }
        assertThat(without)
                .as("beans whose pages lack <h:inputHidden id=\"once\">")
                .isEmpty();
    }

    private static boolean containsToken(String text, Map<String, String> files) {
        String token = "<h:inputHidden id=\"once\" value=\"#{";
        return text.contains(token)
                || PART.matcher(text).results().anyMatch(part -> files.getOrDefault(part.group(1), "")
                        .contains(token));
    }

    private static Set<String> harmless() {
        return Stream.of(REFUSED, UNIQUE, NAMED_BY_FORM, REPLACED, PARTS)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private static List<JavaClass> pages() {
        return Product.CLASSES.stream()
                .filter(type -> type.getPackageName().endsWith(".web")
                        && !type.getSimpleName().matches(".*(Servlet|DraftReceiver)"))
                .toList();
    }

    /** The names under which pages know the bean, or the beans that inherit from it. */
    private static Set<String> beans(JavaClass page) {
        return Stream.concat(Stream.of(page), page.getAllSubclasses().stream())
                .filter(type -> type.isAnnotatedWith(Named.class))
                .map(type -> {
                    String name = type.getAnnotationOfType(Named.class).value();
                    String simple = type.getSimpleName();
                    return name.isEmpty() ? Character.toLowerCase(simple.charAt(0)) + simple.substring(1) : name;
                })
                .collect(Collectors.toSet());
    }

    /** The use cases that a method of a page calls, each with the entities that it creates. */
    private static Map<String, Set<String>> created(JavaCodeUnit unit) {
        Map<String, Set<String>> created = new TreeMap<>();
        for (JavaMethodCall call : unit.getMethodCallsFromSelf()) {
            if (call.getTargetOwner().isAnnotatedWith(UseCases.class)) {
                Set<String> entities = new TreeSet<>();
                call.getTarget().resolveMember().ifPresent(method -> collect(method, entities, new HashSet<>(), DEPTH));
                if (!entities.isEmpty()) {
                    created.put(call.getTargetOwner().getSimpleName() + "." + call.getName(), entities);
                }
            }
        }
        return created;
    }

    /** An entity that makes another of itself makes its next version, which names this one. */
    private static void collect(JavaCodeUnit unit, Set<String> entities, Set<JavaCodeUnit> read, int depth) {
        if (depth < 0 || !read.add(unit)) {
            return;
        }
        for (JavaConstructorCall call : unit.getConstructorCallsFromSelf()) {
            JavaClass type = call.getTargetOwner();
            if (type.isAnnotatedWith(Entity.class)
                    && (!type.equals(unit.getOwner()) || unit.getModifiers().contains(JavaModifier.STATIC))) {
                entities.add(type.getSimpleName());
            }
            call.getTarget().resolveMember().ifPresent(member -> collect(member, entities, read, depth - 1));
        }
        for (JavaMethodCall call : unit.getMethodCallsFromSelf()) {
            if (call.getTargetOwner().getPackageName().startsWith("vn.donghanh")) {
                call.getTarget().resolveMember().ifPresent(member -> collect(member, entities, read, depth - 1));
                implementations(call).forEach(member -> collect(member, entities, read, depth - 1));
            }
        }
    }

    /** What a call of an interface may reach. */
    private static Stream<JavaMethod> implementations(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        String[] parameters = call.getTarget().getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .toArray(String[]::new);
        return owner.isInterface()
                ? owner.getAllSubclasses().stream()
                        .flatMap(type -> type.tryGetMethod(call.getName(), parameters).stream())
                : Stream.empty();
    }

    private static boolean callsOnce(JavaCodeUnit unit) {
        return unit.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(SubmittedFormRepository.class));
    }

    private static Map<String, String> files() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                texts.put(PAGES.relativize(file).toString(), Files.readString(file));
            }
            return texts;
        }
    }
}
