package vn.donghanh.shared.web.reopening;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.donghanh.shared.web.ComponentFinder;
import vn.donghanh.shared.web.FieldChange;
import vn.donghanh.shared.web.Texts;

/**
 * The fields of a form that was sent, on its page opened anew. What was typed is entered; what was not touched shows what it holds now. A field that holds something else than the
 * page showed at first says so.
 */
final class ReopenedFields {
    /** A field of a repeated row, which the page opened anew may not have. */
    private static final Pattern IN_ROW = Pattern.compile(".*:\\d+:.*");

    /** What a choice sends in place of words. */
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*|on|true|false");

    /** PrimeFaces sends a field with suggestions by two names. */
    private static final Pattern SUGGESTED = Pattern.compile("_h?input$");

    private final FacesContext faces;
    private final ShownValues shown;
    private final ShownValues opened = new ShownValues();
    private final Map<String, String> held = new HashMap<>();
    private String form = "";
    private boolean isOwnDraft;
    private boolean overtaken;
    private final Set<String> entered = new HashSet<>();
    private final List<FieldChange> changes = new ArrayList<>();

    ReopenedFields(FacesContext faces) {
        this.faces = faces;
        this.shown = ShownValues.parse(
                faces.getExternalContext().getRequestParameterMap().get(ShownValues.PARAMETER));
    }

    /** Some fields are on the page only after others are filled in. */
    void enter() {
        visit(input -> {
            if (FieldText.isShown(input)) {
                hold(input);
            }
        });
        Set<String> atFirst = Set.copyOf(held.keySet());
        int before;
        do {
            before = entered.size();
            visit(input -> {
                if (entered.add(input.getClientId(faces))) {
                    enter(input, atFirst);
                }
            });
        } while (entered.size() > before);
    }

    private String hold(UIInput input) {
        return held.computeIfAbsent(input.getClientId(faces), id -> {
            String text = new FieldText(faces, input).held();
            opened.put(id, text);
            return text;
        });
    }

    private void enter(UIInput input, Set<String> atFirst) {
        if (!FieldText.isShown(input)) {
            input.decode(faces);
            take(input);
            return;
        }
        String id = input.getClientId(faces);
        String now = hold(input);
        input.decode(faces);
        FieldText text = new FieldText(faces, input);
        String sent = text.sent();
        if (sent == null) {
            return;
        }
        switch (isCompared(id, atFirst) ? shown.compare(id, now, sent) : ShownValues.Outcome.SENT) {
            case SENT -> take(input);
            case SENT_BESIDE_CHANGE -> {
                take(input);
                changes.add(change(input, "shared.changed.kept", text.readable(now)));
            }
            case CHANGED -> {
                input.setSubmittedValue(null);
                changes.add(change(input, "shared.changed.taken", text.readable(sent)));
            }
        }
    }

    /** A field that appeared only after others were filled in shows nothing that somebody else saved. */
    private boolean isCompared(String id, Set<String> atFirst) {
        return !isOwnDraft && !shown.isEmpty() && (shown.contains(id) || atFirst.contains(id));
    }

    /** What is wrong is shown as it was typed, and is named when it is sent. */
    private void take(UIInput input) {
        input.processValidators(faces);
        if (input.isValid()) {
            input.updateModel(faces);
        }
        input.setValid(true);
        for (Iterator<FacesMessage> refusals = faces.getMessages(input.getClientId(faces)); refusals.hasNext(); ) {
            refusals.next();
            refusals.remove();
        }
    }

    private FieldChange change(UIInput input, String detail, String value) {
        Texts texts = Texts.current();
        String label = ComponentFinder.labelOf(input);
        String name = label == null ? texts.get("shared.changed.field") : label;
        return new FieldChange(
                input.getClientId(faces), texts.of("shared.changed.summary", name), texts.get(detail), value);
    }

    List<FieldChange> changes() {
        return changes;
    }

    /** Returns the client id of what was sent; empty when the page does not have that form any more. */
    String form() {
        return form;
    }

    /** Whether the record of the form has another version than when the page was opened. */
    boolean isOvertaken() {
        return overtaken;
    }

    /** Returns what the fields of the sent form showed before anything was entered. */
    ShownValues opened() {
        return opened;
    }

    /** Returns the words that were typed into fields which the page does not have any more. */
    List<String> left() {
        return faces.getExternalContext().getRequestParameterValuesMap().entrySet().stream()
                .filter(field -> isLeft(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue()).filter(text -> isTyped(field.getKey(), text)))
                .toList();
    }

    private boolean isLeft(String name) {
        return !entered.contains(SUGGESTED.matcher(name).replaceFirst(""))
                && (shown.contains(SUGGESTED.matcher(name).replaceFirst(""))
                        || IN_ROW.matcher(name).matches());
    }

    private boolean isTyped(String name, String text) {
        return !text.isBlank()
                && !text.equals(name)
                && !name.endsWith("_hinput")
                && !CODE.matcher(text).matches()
                && shown.differs(name, FieldText.cleaned(text));
    }

    private void compareVersion(UIForm sent) {
        FormAttributes attributes = new FormAttributes(faces, sent);
        isOwnDraft = attributes.isOwnDraft();
        String version = attributes.version();
        overtaken = !version.isEmpty() && !shown.isEmpty() && shown.differs(ShownValues.VERSION, version);
        if (!version.isEmpty()) {
            opened.put(ShownValues.VERSION, version);
        }
    }

    private void visit(Consumer<UIInput> consumer) {
        faces.getViewRoot()
                .visitTree(
                        VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED)),
                        (visit, component) -> {
                            if (component instanceof UIForm sentForm) {
                                sentForm.decode(faces);
                                if (!sentForm.isSubmitted()) {
                                    return VisitResult.REJECT;
                                }
                                form = component.getClientId(faces);
                                compareVersion(sentForm);
                            }
                            if (component instanceof UIInput input && !(component instanceof UIViewParameter)) {
                                consumer.accept(input);
                            }
                            return VisitResult.ACCEPT;
                        });
    }
}
