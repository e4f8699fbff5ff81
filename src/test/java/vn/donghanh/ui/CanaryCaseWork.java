package vn.donghanh.ui;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.donghanh.canary.Canary;
import vn.donghanh.canary.Visitor;

/** Types canaries into identity, notes, contacts, tasks and access to the case. */
final class CanaryCaseWork {
    private static final String EDIT = "WEB-INF/identity/edit.xhtml#";
    private static final String PROFILE = "identity/profile.xhtml#";
    private static final String NOTE = "WEB-INF/note/form.xhtml#";
    private static final String ATTEMPT = "note/contact.xhtml#";
    private static final String TASKS = "WEB-INF/casefile/tasks.xhtml#";
    private static final String ACCESS = "casefile/access.xhtml#";
    private static final String CORRECTION = "correction/correction.xhtml#";
    /** Who reviews and decides about this case in later rounds. */
    private static final Pattern DECIDING = Pattern.compile("^(dpo|director)");

    private static final Pattern ASKED = Pattern.compile("data-dh-ask=\"([^\"]+)\"");

    /** The rows of the identity page when each field holds one value or none. */
    private static final List<String> ROWS =
            List.of("ALIAS", "LEGAL_NAME", "BIRTH", "ID_PAPER", "PHONE", "ADDRESS", "KIN");

    private final CanaryRun run;

    CanaryCaseWork(CanaryRun run) {
        this.run = run;
    }

    /** Corrects every field, adds an alias and a telephone number, types a number that is refused, opens one value with a reason, prints a form with the name, and records a profile. */
    void identity(String number) {
        Visitor worker = run.as("worker1");
        write(worker, number, "LEGAL_NAME", run.hidden(EDIT + "text"));
        write(worker, number, "KIN", run.hidden(EDIT + "text"));
        write(worker, number, "ID_PAPER", run.canaries.figures(EDIT + "text", "050", 12));
        write(worker, number, "PHONE", run.canaries.figures(EDIT + "text", "060", 10));
        edit(worker, number, "PHONE").types(run.hidden(EDIT + "text")).isRefused("save");
        edit(worker, number, "BIRTH")
                .choosesAny("precision")
                .types(run.hidden(EDIT + "text"))
                .isRefused("save");
        edit(worker, number, "BIRTH")
                .chooses("precision", "DAY")
                .types(run.canaries.day(EDIT + "text"))
                .presses("save");
        write(worker, number, "ALIAS", run.hidden(EDIT + "text"));
        edit(worker, number, "ADDRESS")
                .types(run.hidden(EDIT + "text"))
                .types(run.hidden(EDIT + "asOf"))
                .isRefused("save");
        edit(worker, number, "ADDRESS").types(run.hidden(EDIT + "place")).click("save");
        edit(worker, number, "ADDRESS")
                .types(run.hidden(EDIT + "text"))
                .types(run.canaries.day(EDIT + "asOf"))
                .presses("save");
        open(worker, number);
        worker.opens("/document/forms/" + number)
                .in("form")
                .ticks("named")
                .types(run.hidden("document/forms.xhtml#why"))
                .presses("offers:0:docx");
        worker.opens("/identity/profile/" + number)
                .in("form")
                .types(run.hidden(PROFILE + "genderWords"))
                .types(run.hidden(PROFILE + "occupation"))
                .presses("save");
    }

    private static void write(Visitor worker, String number, String row, Canary canary) {
        edit(worker, number, row).types(canary).presses("save");
    }

    private static Visitor edit(Visitor worker, String number, String row) {
        return worker.opens("/identity/identity/" + number)
                .in("rows")
                .pressesAlone(ROWS.indexOf(row) + ":edit")
                .in("editForm")
                .picks("kind", "VALUE");
    }

    private void open(Visitor worker, String number) {
        worker.opens("/identity/identity/" + number);
        Matcher asked = ASKED.matcher(worker.html());
        if (!asked.find()) {
            throw new AssertionError("nothing can be opened on " + worker.path());
        }
        worker.in("askForm")
                .carries("asked", asked.group(1))
                .types(run.hidden("WEB-INF/identity/askfield.xhtml#reason"))
                .presses("open");
    }

    void notes(String number) {
        Visitor worker = run.as("worker1");
        worker.opens("/note/notes/" + number)
                .in("form")
                .choosesAny("kind")
                .types(run.hidden(NOTE + "body"))
                .types(run.hidden(NOTE + "day"))
                .types(run.hidden(NOTE + "time"))
                .isRefused("save");
        worker.opens("/note/notes/" + number)
                .in("form")
                .choosesAny("kind")
                .types(run.hidden(NOTE + "body"))
                .presses("save");
    }

    void contact(String number) {
        Visitor worker = run.as("worker1");
        attempt(worker, number)
                .types(run.hidden(ATTEMPT + "day"))
                .types(run.hidden(ATTEMPT + "time"))
                .isRefused("save");
        attempt(worker, number).presses("save");
    }

    private Visitor attempt(Visitor worker, String number) {
        return worker.opens("/note/contact/" + number)
                .pressesAlone("cardRead")
                .in("form")
                .chooses("safeNow", "YES")
                .choosesAny("channel")
                .chooses("outcome", label -> label.contains("REACHED"))
                .types(run.hidden(ATTEMPT + "outsideHours"))
                .types(run.hidden(ATTEMPT + "body"));
    }

    void tasks(String number) {
        Visitor worker = run.as("worker1");
        worker.opens("/note/notes/" + number)
                .in("newTask")
                .types(run.hidden(TASKS + "title"))
                .types(run.hidden(TASKS + "due"))
                .isRefused("openTask");
        worker.opens("/note/notes/" + number)
                .in("newTask")
                .types(run.hidden(TASKS + "title"))
                .sets("due", SignedInUser.workingDayInAWeek())
                .presses("openTask");
        worker.opens("/note/notes/" + number)
                .in("tasks")
                .pressesAlone("choose")
                .in("tasks")
                .types(run.hidden(TASKS + "newDue"))
                .types(run.hidden(TASKS + "reason"))
                .isRefused("postpone");
        worker.opens("/note/notes/" + number)
                .in("tasks")
                .pressesAlone("choose")
                .in("tasks")
                .sets("newDue", SignedInUser.workingDayInAWeek())
                .types(run.hidden(TASKS + "reason"))
                .presses("postpone");
    }

    void access(String number) {
        Visitor worker = run.as("worker1");
        worker.opens("/casefile/access/" + number)
                .in("admit")
                .choosesAny("admitted")
                .types(run.hidden(ACCESS + "lastDay"))
                .isRefused("letIn");
        Visitor lead = run.as("lead1");
        lead.opens("/casefile/access/" + number)
                .in("block")
                .chooses(
                        "colleague",
                        username -> !username.isEmpty()
                                && !DECIDING.matcher(username).find())
                .types(run.hidden(ACCESS + "blockReason"))
                .presses("keepOut");
        worker.opens("/casefile/level/" + number)
                .choosesAny("level")
                .types(run.hidden("casefile/level.xhtml#reason"))
                .presses("raise");
        lead.opens("/correction/correction/" + number)
                .in("ask")
                .choosesAny("about")
                .types(run.hidden(CORRECTION + "words"))
                .presses("send");
        worker.opens("/correction/correction/" + number)
                .types(run.hidden(CORRECTION + "answer"))
                .presses("done");
    }

    /** Pauses the case: refused with an invalid day, then accepted, then resumed. */
    void pause(String number) {
        Visitor lead = run.as("lead1");
        lead.opens("/casefile/access/" + number)
                .in("pause")
                .types(run.hidden(ACCESS + "resumeOn"))
                .types(run.hidden(ACCESS + "pauseReason"))
                .isRefused("rest");
        lead.opens("/casefile/access/" + number)
                .in("pause")
                .sets("resumeOn", SignedInUser.workingDayInAWeek())
                .types(run.hidden(ACCESS + "pauseReason"))
                .presses("rest");
        run.as("worker1").opens("/casefile/overview/" + number).presses("resume");
    }

    /** A transfer that is proposed and declined, and a cover whose days are refused. */
    void handOver(String number) {
        run.as("lead1")
                .opens("/handover/case/" + number)
                .in("proposing")
                .choosesAny("unit")
                .types(run.hidden("WEB-INF/handover/propose.xhtml#reason"))
                .presses("propose");
        String transfer = Records.text(
                "select t.ref from case_transfer t join case_file c on c.id = t.case_id where c.number = ? order by t.id desc limit 1",
                number);
        Visitor other = run.as("lead2");
        other.opens("/handover/answer/" + transfer)
                .in("declining")
                .types(run.hidden("handover/answer.xhtml#declineReason"))
                .presses("decline");
        other.opens("/handover/covers")
                .in("form")
                .choosesAny("absent")
                .choosesAny("standIn")
                .types(run.hidden("handover/covers.xhtml#from"))
                .types(run.hidden("handover/covers.xhtml#until"))
                .isRefused("arrange");
    }

    /** The worker declares a conflict of interest, which ends the worker's access to the case. */
    void leave(String number) {
        Visitor worker = run.as("worker1");
        worker.opens("/casefile/access/" + number)
                .in("conflict")
                .types(run.hidden(ACCESS + "conflictReason"))
                .presses("declare");
    }

    void find() {
        Visitor worker = run.as("worker1");
        worker.opens("/worklist/list")
                .in("list")
                .types(run.hidden("worklist/list.xhtml#text"))
                .presses("apply");
        worker.posts("/find", "q", run.hidden("WEB-INF/templates/floats.xhtml#q"));
    }
}
