package vn.donghanh.service.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.spi.HearingProvider;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.service.DeliveryOutcome;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.LivelihoodItem;
import vn.donghanh.service.ServiceArea;
import vn.donghanh.service.ServiceDeliveryService;
import vn.donghanh.service.ServiceQueries;
import vn.donghanh.service.ServiceUnit;
import vn.donghanh.service.stock.web.FundingFormatter;
import vn.donghanh.service.view.ServiceRecordView;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.DisplayPreferences;
import vn.donghanh.shared.web.Focus;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;

/** The page on which a service is recorded or a record corrected; what was given today stands first. */
@Named
@ViewScoped
public class ServiceRecordPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The kinds offered as buttons, those that are given most often. */
    private static final List<DeliveryType> USUAL = List.of(
            DeliveryType.HARM_REDUCTION_KIT,
            DeliveryType.TRANSPORT,
            DeliveryType.BASIC_SUPPLIES,
            DeliveryType.CLINIC_ACCOMPANIMENT);

    @Inject
    private ServiceQueries queries;

    @Inject
    private ServiceDeliveryService service;

    @Inject
    private StockHint stock;

    @Inject
    private CurrentUser user;

    @Inject
    private FundingFormatter fundings;

    @Inject
    private DisplayPreferences preferences;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    @Inject
    private ServiceFormatter serviceFormatter;

    @Inject
    private Clock clock;

    @Inject
    @PathValue(0)
    private String number;

    @Inject
    @QueryValue("repeat")
    private String repeat;

    @Inject
    @QueryValue("correct")
    private String correct;

    @Inject
    @QueryValue("action")
    private String action;

    /** The kind with which the form begins. */
    @Inject
    @QueryValue("kind")
    private String kind;

    /** The legal matter, and the day of its hearing, to which the client was accompanied. */
    @Inject
    @QueryValue("hearing")
    private String hearing;

    @Inject
    @QueryValue("day")
    private String day;

    private final ServiceForm form = new ServiceForm();
    private ServiceRecordView view;
    private boolean resumed;

    @PostConstruct
    void load() {
        view = queries.form(number, repeat, correct);
        form.begin(
                CentreTime.today(clock),
                user.id(),
                view.recentFunding().stream()
                        .findFirst()
                        .map(CodeListItemView::code)
                        .orElse(null));
        view.actions().stream()
                .filter(item -> item.key().equals(action))
                .findFirst()
                .ifPresent(item -> form.chooseAction(item.key()));
        if (view.prefill() != null) {
            form.prefill(view.prefill());
        } else if (view.draft() != null) {
            form.resume(view.draft());
            resumed = true;
        } else if (isOffered(kind)) {
            form.choose(DeliveryType.valueOf(kind));
        }
        if (!form.isCorrection()) {
            view.hearings().stream()
                    .filter(known -> known.matter().equals(hearing))
                    .forEach(this::beginHearing);
        }
    }

    /** Begins with the hearing day that the address names, in place of what a draft says. */
    private void beginHearing(HearingProvider.HearingDays known) {
        known.days().stream()
                .filter(hearingDay -> hearingDay.toString().equals(day))
                .findFirst()
                .ifPresent(chosen -> {
                    form.chooseHearing(known.matter(), chosen);
                    if (isOffered(kind)) {
                        form.choose(DeliveryType.valueOf(kind));
                    }
                });
    }

    private boolean isOffered(@Nullable String name) {
        return view.types().stream().anyMatch(type -> type.name().equals(name));
    }

    public void save() {
        service.record(form.command(number));
        messages.done(form.isCorrection() ? "service_record.message.corrected" : "service_record.message.recorded");
        if (form.isGiven() && stock.isBehind(form.getKind())) {
            messages.info("stock.message.behind");
        }
        leave();
    }

    public void markAsMistake() {
        service.markAsMistake(number, form.getCorrects(), form.getBasedOn(), form.getBody(), form.getRef());
        messages.done("service_record.message.mistake");
        leave();
    }

    private void leave() {
        if (!form.isCorrection() && form.getLegalMatter() != null) {
            Faces.redirect("legalaid/matter/%s/%s", number, form.getLegalMatter());
            return;
        }
        Faces.redirect(form.isCorrection() ? "service/list/%s" : "service/record/%s", number);
    }

    /** Returns the legal matters with a hearing day, and the one that is chosen, as options with their days. */
    public List<SelectItem> getMatters() {
        return view.hearings().stream()
                .filter(known -> !known.days().isEmpty() || known.matter().equals(form.getLegalMatter()))
                .map(known -> new SelectItem(
                        known.matter(),
                        Stream.concat(
                                        Stream.of(texts.get(known.labelKey())),
                                        known.days().stream().map(DisplayFormatter.DAY::format))
                                .collect(Collectors.joining(" · "))))
                .toList();
    }

    public void discardDraft() {
        service.discardDraft(number, form.getRef());
        Faces.redirect("service/record/%s", number);
    }

    /** Chooses a kind with its usual unit; where money is usual, it is entered next. */
    public void choose(DeliveryType type) {
        form.choose(type);
        if (type.isUsuallyPaid() && !form.isSupport()) {
            Focus.on("form:amount");
        }
    }

    /** Fills in the usual unit of the kind that was selected. */
    public void kindChanged() {
        if (form.getKind() != null) {
            choose(form.getKind());
        }
    }

    /** Fills in the usual unit of what was selected. */
    public void livelihoodChanged() {
        form.chooseLivelihood();
    }

    public LivelihoodItem[] getLivelihoods() {
        return LivelihoodItem.values();
    }

    public List<DeliveryType> getUsual() {
        return USUAL.stream().filter(view.types()::contains).toList();
    }

    /** Returns the kinds by area. */
    public List<SelectItem> getKinds() {
        return Arrays.stream(ServiceArea.values())
                .map(area -> ServiceFormatter.group(
                        texts.of(area),
                        view.types().stream()
                                .filter(type -> type.area() == area)
                                .toList(),
                        type -> new SelectItem(type, texts.of(type))))
                .filter(group -> group.getSelectItems().length > 0)
                .map(SelectItem.class::cast)
                .toList();
    }

    /** Returns what the delivery may answer: the open actions of the plan, and the needs. */
    public List<SelectItem> getPurposes() {
        return serviceFormatter.purposes(view.actions(), view.needs());
    }

    /** Returns the sources of funding, and why none may be named. */
    public List<SelectItem> getFundings() {
        return fundings.items(view.funding());
    }

    public String label(CodeListItemView source) {
        return source.label(preferences.locale());
    }

    public DeliveryOutcome[] getOutcomes() {
        return DeliveryOutcome.values();
    }

    public ServiceUnit[] getUnits() {
        return ServiceUnit.values();
    }

    /** Whether the form continues a draft. */
    public boolean isResumed() {
        return resumed;
    }

    /** Whether a draft waits that this form does not continue, so that what is typed here is no draft before that one is sent or dropped. */
    public boolean isDraftWaiting() {
        return view.draft() != null && !resumed && !form.isCorrection();
    }

    public String getRepeated() {
        return repeat;
    }

    public ServiceRecordView getView() {
        return view;
    }

    public ServiceForm getForm() {
        return form;
    }
}
