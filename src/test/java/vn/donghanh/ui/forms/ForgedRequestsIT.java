package vn.donghanh.ui.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.HttpVisitor.Answer;
import vn.donghanh.testing.Markup;
import vn.donghanh.testing.ServerLog;
import vn.donghanh.ui.Records;

/** Requests that no page of the product sends are refused and cause no server error. */
class ForgedRequestsIT {
    private static final String LIST = "/worklist/list";
    private static final String STATE = "jakarta.faces.ViewState";
    private static final String NONCE = "primefaces.nonce";

    private static HttpVisitor worker;

    private final String address = Demonstration.address();

    /** None of the requests ends the session. */
    @BeforeAll
    static void signIn() throws Exception {
        worker = HttpVisitor.signedIn(Demonstration.address(), "worker1", Demonstration.passphrase());
    }

    @Test
    void foreignViewStateOrNonceCausesNoServerError() {
        Markup page = worker.get(LIST).markup();
        String nonce = page.nonce().orElseThrow();
        String other = worker.get("/intake/emergency")
                .markup()
                .all(element -> element.attribute("name").equals(STATE))
                .findFirst()
                .orElseThrow()
                .attribute("value");
        for (String state : List.of(other, "stateless")) {
            // refused, or the page is reloaded, or the form is to be sent as a whole
            assertThat(sent(page, Map.of(STATE, state, NONCE, nonce)).status()).isIn(200, 400, 409);
        }
        // a redirect renders nothing and needs no nonce
        assertThat(sent(page, Map.of(NONCE, "none of ours")).status()).isIn(200, 400);
    }

    /** The script then sends the whole form, which comes back with what was typed. */
    @Test
    void foreignViewStateIsNotKnownToThePage() {
        String nonce = worker.get(LIST).markup().nonce().orElseThrow();
        for (String page : List.of("/account/profile", "/intake/emergency")) {
            String state = OpenPage.at(worker, page).state();
            Markup list = worker.get(LIST).markup();
            Answer answer = sent(list, Map.of(STATE, state, NONCE, nonce));
            assertThat(answer.status()).as(page).isEqualTo(409);
        }
    }

    /** Restoring asks a repeated list for its rows before anything can be refused. */
    @Test
    void foreignViewStateIsNotKnownToARepeatedForm() throws Exception {
        String list = "/reporting/signed/periods";
        HttpVisitor director = HttpVisitor.signedIn(address, "director1", Demonstration.passphrase());
        Markup page = director.get(list).markup();
        String state = OpenPage.at(director, "/account/profile").state();
        int before = ServerLog.lines().size();
        Answer answer = director.ajax(
                list,
                List.of(
                        Map.entry("jakarta.faces.partial.ajax", "true"),
                        Map.entry("jakarta.faces.source", "list"),
                        Map.entry("jakarta.faces.partial.execute", "@all"),
                        Map.entry("list_SUBMIT", "1"),
                        Map.entry(STATE, state),
                        Map.entry(NONCE, page.nonce().orElseThrow())));
        assertThat(answer.status()).isEqualTo(409);
        List<String> log = ServerLog.lines();
        assertThat(log.subList(before, log.size())).noneMatch(line -> line.contains(" ERROR "));
    }

    @Test
    void ajaxParameterWithoutAjaxHeaderIsRefused() {
        Markup page = worker.get(LIST).markup();
        for (Map.Entry<String, String> forged : List.of(
                Map.entry("jakarta.faces.partial.ajax", "true"),
                Map.entry("jakarta.faces.partial.execute", "@none anything"))) {
            List<Map.Entry<String, String>> values =
                    new ArrayList<>(values(page, Map.of(NONCE, page.nonce().orElseThrow())));
            values.add(forged);
            values.add(Map.entry("jakarta.faces.partial.render", "list"));
            assertThat(worker.post(LIST, values).status()).as(forged.getKey()).isEqualTo(400);
        }
    }

    @Test
    void missingFilterParametersFilterNothing() {
        Markup page = worker.get(LIST).markup();
        List<Map.Entry<String, String>> values =
                values(page, Map.of(NONCE, page.nonce().orElseThrow()));
        values.removeIf(
                field -> field.getKey().equals("list:stage") || field.getKey().equals("list:due"));
        assertThat(worker.post(LIST, values).status()).isEqualTo(200);
    }

    @Test
    void secondFactorWithoutCodeIsRefusedWithAMessage() {
        OpenPage page = OpenPage.at(worker, "/enrol");
        Markup.Element form = page.markup().forms().stream()
                .filter(element -> !element.all(part -> part.id().endsWith(":code"))
                        .toList()
                        .isEmpty())
                .findFirst()
                .orElseThrow();
        List<Map.Entry<String, String>> values = new ArrayList<>(page.markup().submitted(form));
        values.removeIf(field -> field.getKey().endsWith(":code"));
        OpenPage.Outcome answer = page.press(form, form.id() + ":confirm", values);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("Có trục trặc");
    }

    /** A form and its required fields. */
    private record Demanding(String page, String form, String button, List<String> required) {}

    @Test
    void missingRequiredParametersAreRefused() {
        for (Demanding demanding : List.of(
                new Demanding("/login", "signin", "enter", List.of("username", "passphrase")),
                new Demanding("/account/profile", "secret", "change", List.of("current", "passphrase")),
                new Demanding("/enrol", "form", "confirm", List.of("code")))) {
            HttpVisitor visitor = demanding.page.equals("/login") ? new HttpVisitor(address) : worker;
            for (String dropped : demanding.required) {
                String field = demanding.form + ":" + dropped;
                OpenPage page = OpenPage.at(visitor, demanding.page);
                Markup.Element form = page.markup().byId(demanding.form).orElseThrow();
                List<Map.Entry<String, String>> values =
                        new ArrayList<>(page.markup().submitted(form));
                values.removeIf(value -> demanding.required.stream()
                        .anyMatch(name -> value.getKey().equals(demanding.form + ":" + name)));
                demanding.required.stream()
                        .filter(other -> !other.equals(dropped))
                        .forEach(other -> values.add(Map.entry(demanding.form + ":" + other, "something")));
                OpenPage.Outcome answer = page.press(form, demanding.form + ":" + demanding.button, values);
                assertThat(answer.status()).as(field).isEqualTo(200);
                assertThat(linksOfErrors(answer.page().markup())).as(field).containsExactly("#" + field);
            }
        }
    }

    private static List<String> linksOfErrors(Markup page) {
        return page.all(element -> element.is("dh-errorsummary"))
                .flatMap(summary -> summary.all(element -> element.name().equals("a")))
                .map(link -> link.attribute("href"))
                .toList();
    }

    /** A choice goes on beside a wrong field; a button that a request names with the choice must not. */
    @Test
    void aSaveBesideAChoiceIsNotCarriedOutWithAWrongField() {
        long before = drafts();
        Answer wrong = chosenAndSaved("25h99");
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.body()).contains("intake:level").doesNotContain("<redirect");
        assertThat(drafts()).isEqualTo(before);
        Answer right = chosenAndSaved("");
        assertThat(right.body()).contains("<redirect url=\"/home/work\"");
        assertThat(drafts()).as("the same request without a wrong field").isEqualTo(before + 1);
        Records.update("delete from intake_draft order by id desc limit 1");
    }

    private static long drafts() {
        return Records.number("select count(*) from intake_draft");
    }

    /** Chooses a flag of an intake, and names the button that saves the draft in the same request. */
    private static Answer chosenAndSaved(String arrived) {
        OpenPage page = OpenPage.at(worker, "/intake/ordinary");
        Markup.Element form = page.markup().byId("intake").orElseThrow();
        Map<String, String> sent = Map.ofEntries(
                Map.entry("intake:arrived", arrived),
                Map.entry("intake:flags", "C_TRAFFICK"),
                Map.entry("intake:later", "intake:later"),
                Map.entry(STATE, page.state()),
                Map.entry(NONCE, page.nonce()),
                Map.entry("jakarta.faces.partial.ajax", "true"),
                Map.entry("jakarta.faces.source", "intake:flags"),
                Map.entry("jakarta.faces.behavior.event", "valueChange"),
                Map.entry("jakarta.faces.partial.event", "change"),
                Map.entry("jakarta.faces.partial.execute", "intake"),
                Map.entry("jakarta.faces.partial.render", "intake:level"));
        List<Map.Entry<String, String>> values = new ArrayList<>(page.markup().submitted(form));
        values.removeIf(field -> sent.containsKey(field.getKey()));
        values.addAll(sent.entrySet());
        return worker.ajax(form.attribute("action"), values);
    }

    /** {@code OutsideRequestsIT} covers the kinds that need no page. */
    @Test
    void refusalsAreLoggedByKindWithoutRequestContent() throws Exception {
        int before = ServerLog.lines().size();
        OpenPage profile = OpenPage.at(worker, "/account/profile");
        String other = profile.state();
        Markup.Element form = profile.markup().byId("secret").orElseThrow();
        List<Map.Entry<String, String>> unknown =
                profile.sent("secret:change", profile.markup().submitted(form));
        unknown.removeIf(field -> field.getKey().equals(NONCE));
        for (int time = 0; time < 2; time++) {
            Markup page = worker.get(LIST).markup();
            String nonce = page.nonce().orElseThrow();
            sent(page, Map.of(STATE, other, NONCE, nonce));
            sent(page, Map.of(STATE, "1:2", NONCE, nonce));
            List<Map.Entry<String, String>> forged = values(page, Map.of(NONCE, nonce));
            forged.add(Map.entry("jakarta.faces.partial.ajax", "true"));
            worker.post(LIST, forged);
            worker.ajax(form.attribute("action"), unknown);
            unknown.add(Map.entry(NONCE, "none of ours"));
        }
        List<String> log = ServerLog.lines();
        assertThat(ServerLog.refusals(log)).contains("VIEW_STATE", "NONCE", "SCRIPT_HEADER");
        List<String> added = log.subList(before, log.size());
        assertThat(ServerLog.refusals(added)).doesNotHaveDuplicates();
        assertThat(added).noneMatch(line -> line.contains("none of ours") || line.contains(other));
    }

    @Test
    void forgedStateWithoutScriptCausesNoServerError() {
        Markup page = worker.get(LIST).markup();
        String nonce = page.nonce().orElseThrow();
        for (Map<String, String> forged : List.of(
                Map.of(STATE, "stateless", NONCE, nonce),
                Map.of(STATE, "1:2", NONCE, nonce),
                Map.of(STATE, "rO0ABXA=", NONCE, nonce),
                Map.of(NONCE, "none of ours"))) {
            Answer answer = worker.post(LIST, values(page, forged));
            assertThat(answer.status()).as(forged.toString()).isIn(200, 400);
            assertThat(Payloads.wrongIn(answer.body())).as(forged.toString()).isEmpty();
        }
    }

    @Test
    void millionCharactersInAFieldCauseNoServerError() {
        HttpVisitor nobody = new HttpVisitor(address);
        Markup page = nobody.get("/login").markup();
        List<Map.Entry<String, String>> values =
                new ArrayList<>(page.submitted(page.byId("signin").orElseThrow()));
        values.removeIf(field -> field.getKey().equals("signin:username"));
        values.add(Map.entry("signin:username", "x".repeat(1_000_000)));
        values.add(Map.entry("signin:passphrase", "none"));
        values.add(Map.entry("signin:enter", "signin:enter"));
        assertThat(nobody.post("/login", values).status()).isIn(200, 400);
    }

    @Test
    void formWhosePageIsGoneComesBackAsItWasTyped() throws Exception {
        HttpVisitor duty = HttpVisitor.signedIn(address, "duty1", Demonstration.passphrase());
        OpenPage page = OpenPage.at(duty, "/intake/emergency");
        Markup.Element form = page.markup().byId("intake").orElseThrow();
        Map<String, String> typed = Map.of(
                "intake:name",
                "Chị \"Trang\" Mất",
                "intake:age",
                "FROM_25_TO_34",
                "intake:flags",
                "C_RAPE72",
                "intake:hours",
                "6",
                STATE,
                "1:2");
        List<Map.Entry<String, String>> values = new ArrayList<>(page.markup().submitted(form));
        String once = page.markup().byId("intake:once").orElseThrow().attribute("value");
        values.removeIf(field -> typed.containsKey(field.getKey()));
        values.addAll(typed.entrySet());
        values.add(Map.entry("intake:receive", "intake:receive"));
        Answer answer = duty.postOnly(form.attribute("action"), values);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.markup().all(element -> element.is("dh-errorsummary")))
                .isNotEmpty();
        List<Map.Entry<String, String>> shown =
                answer.markup().submitted(answer.markup().byId("intake").orElseThrow());
        assertThat(shown)
                .containsAll(typed.entrySet().stream()
                        .filter(field -> !field.getKey().equals(STATE))
                        .toList())
                .contains(Map.entry("intake:once", once))
                .doesNotContain(Map.entry(STATE, "1:2"));
        assertThat(sent(worker.get(LIST).markup(), Map.of(STATE, "1:2")).status())
                .as("the script is told to send the form as a whole")
                .isEqualTo(409);
    }

    @Test
    void tooManyParametersAreRefused() {
        String many = IntStream.range(0, 5000).mapToObj(at -> "p" + at + "=1").collect(Collectors.joining("&"));
        assertThat(worker.send(worker.request(LIST)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(many)))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void everySearchTextIsAnswered() {
        for (String typed : Payloads.TEXTS) {
            HttpResponse<String> answer = worker.send(worker.request("/find")
                    .header("X-DH", "1")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))));
            assertThat(answer.statusCode()).as(Payloads.shown(typed)).isEqualTo(200);
            assertThat(Payloads.wrongIn(answer.body()))
                    .as(Payloads.shown(typed))
                    .isEmpty();
        }
    }

    @Test
    void invalidReferenceLettersFindNothing() {
        assertThat(worker.get("/intake/ordinary/%E1%BA%A5").status()).isEqualTo(404);
        assertThat(worker.get("/casefile/overview/%E1%BA%A5").status()).isEqualTo(404);
    }

    @Test
    void wrongPassphraseShowsAMessageWithoutScript() {
        HttpVisitor nobody = new HttpVisitor(address);
        Markup page = nobody.get("/login").markup();
        List<Map.Entry<String, String>> values =
                new ArrayList<>(page.submitted(page.byId("signin").orElseThrow()));
        values.removeIf(field -> field.getKey().equals("signin:username"));
        values.add(Map.entry("signin:username", "worker1"));
        values.add(Map.entry("signin:passphrase", "wrong passphrase"));
        values.add(Map.entry("signin:enter", "signin:enter"));
        Answer answer = nobody.post("/login", values);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.markup().all(element -> element.is("dh-errorsummary")))
                .isNotEmpty();
    }

    /** Parameters as the page's script sends them, with these changes. */
    private Answer sent(Markup page, Map<String, String> changed) {
        List<Map.Entry<String, String>> values = values(page, changed);
        values.add(Map.entry("jakarta.faces.partial.ajax", "true"));
        values.add(Map.entry("jakarta.faces.source", "list:apply"));
        values.add(Map.entry("jakarta.faces.partial.execute", "@all"));
        values.add(Map.entry("jakarta.faces.partial.render", "list"));
        return worker.ajax(page.byId("list").orElseThrow().attribute("action"), values);
    }

    /** Parameters of the form of the list, with these changes. */
    private static List<Map.Entry<String, String>> values(Markup page, Map<String, String> changed) {
        List<Map.Entry<String, String>> values =
                new ArrayList<>(page.submitted(page.byId("list").orElseThrow()));
        values.removeIf(field -> changed.containsKey(field.getKey()));
        values.addAll(changed.entrySet());
        values.add(Map.entry("list:apply", "list:apply"));
        return values;
    }
}
