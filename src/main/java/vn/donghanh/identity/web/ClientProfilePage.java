package vn.donghanh.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.draft.CaseDraftForm;
import vn.donghanh.casefile.draft.CaseDraftService;
import vn.donghanh.identity.CaseProfileQueries;
import vn.donghanh.person.profile.FormOfAddress;
import vn.donghanh.person.profile.PersonProfileService;
import vn.donghanh.person.profile.ProfileAnswer;
import vn.donghanh.person.profile.ProfileField;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.web.DisplayPreferences;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of the profile page. */
@Named
@ViewScoped
public class ClientProfilePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CaseProfileQueries queries;

    @Inject
    private PersonProfileService service;

    @Inject
    private CaseDraftService drafts;

    @Inject
    private SubmittedFormRepository forms;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    @Inject
    private DisplayPreferences displayPreferences;

    @Inject
    @PathValue(0)
    private String number;

    private final FormToken once = new FormToken();
    private CaseProfileQueries.PageView page;
    private ClientProfileForm form;

    /** A choice of one question. */
    public record Option(String value, String label) implements Serializable {}

    @PostConstruct
    void load() {
        page = queries.page(number);
        form = ClientProfileForm.of(page.answers());
    }

    public void save() {
        forms.once(once.getValue(), () -> {
            service.record(number, form.answers(), page.version());
            return number;
        });
        messages.saved();
        Faces.redirect("identity/profile/%s", number);
    }

    public void discardDraft() {
        drafts.discard(number, CaseDraftForm.PROFILE);
        Faces.redirect("identity/profile/%s", number);
    }

    /** Returns the answers of a question that has one answer, and after them the reasons for having none. */
    public List<Option> options(String name) {
        List<Option> options = new ArrayList<>(answers(name));
        options.addAll(reasons());
        return options;
    }

    /** Returns the answers of a question. */
    public List<Option> answers(String name) {
        ProfileField field = ProfileField.valueOf(name);
        Locale locale = displayPreferences.locale();
        return field.list().isPresent()
                ? page.items().get(field).stream()
                        .map(item -> new Option(item.code(), item.label(locale)))
                        .toList()
                : field.codes().stream()
                        .map(code -> new Option(code, label(field, code)))
                        .toList();
    }

    /** Returns the reasons for having no answer; that a question was not asked yet is the empty choice. */
    public List<Option> reasons() {
        return Stream.of(MissingReason.values())
                .filter(reason -> reason != MissingReason.UNKNOWN)
                .map(reason -> new Option(ClientProfileForm.REASON + reason, texts.of(reason)))
                .toList();
    }

    /** Returns how many of these questions are answered or left open for a reason: "2/5". */
    public String tally(String names) {
        List<ProfileField> fields =
                Stream.of(names.split(" ", -1)).map(ProfileField::valueOf).toList();
        long asked = fields.stream()
                .filter(field -> !page.answers().get(field).equals(ProfileAnswer.notAsked()))
                .count();
        return asked + "/" + fields.size();
    }

    public String names(Set<ProfileField> fields) {
        return fields.stream().map(texts::of).collect(Collectors.joining(", "));
    }

    private String label(ProfileField field, String code) {
        if (field == ProfileField.FORM_OF_ADDRESS) {
            return texts.of(FormOfAddress.valueOf(code));
        }
        String key = "ProfileField." + field + "." + code;
        return texts.has(key) ? texts.get(key) : code;
    }

    public FormToken getOnce() {
        return once;
    }

    public CaseProfileQueries.PageView getPage() {
        return page;
    }

    public ClientProfileForm getForm() {
        return form;
    }
}
