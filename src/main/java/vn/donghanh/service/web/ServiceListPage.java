package vn.donghanh.service.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.service.CashConfirmationService;
import vn.donghanh.service.DeliveryOutcome;
import vn.donghanh.service.ServiceListView;
import vn.donghanh.service.ServiceQueries;
import vn.donghanh.shared.web.Messages;

/** The page of all services of a case, with the decision on cash that waits for a second person. */
@Named
@ViewScoped
public class ServiceListPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ServiceQueries queries;

    @Inject
    private CashConfirmationService cash;

    @Inject
    private Messages messages;

    @Inject
    @Param(pathIndex = 0)
    private String number;

    @Inject
    @Param(name = "group")
    private String group;

    @Inject
    @Param(name = "outcome")
    private String outcome;

    @Inject
    @Param(name = "page")
    private Integer page;

    private ServiceListView view;
    private String open;
    private int openVersion;
    private String refusal;

    @PostConstruct
    void load() {
        view = queries.list(
                number, find(ServiceGroup.values(), group), find(DeliveryOutcome.values(), outcome), getPage());
    }

    /** Shows the fields of the decision on one delivery. */
    public void open(String ref, int version) {
        open = ref;
        openVersion = version;
    }

    public void close() {
        open = null;
    }

    public void confirm() {
        cash.confirm(number, open, openVersion);
        messages.done("service_list.message.confirmed");
        Faces.redirect("service/list/%s", number);
    }

    public void refuse() {
        cash.refuse(number, open, openVersion, refusal);
        messages.done("service_list.message.refused");
        Faces.redirect("service/list/%s", number);
    }

    private static <E extends Enum<E>> @Nullable E find(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public List<ServiceGroup> getGroups() {
        return Arrays.asList(ServiceGroup.values());
    }

    public List<DeliveryOutcome> getOutcomes() {
        return Arrays.asList(DeliveryOutcome.values());
    }

    public int getPage() {
        return page == null || page < 1 ? 1 : page;
    }

    public ServiceListView getView() {
        return view;
    }

    public @Nullable String getOpen() {
        return open;
    }

    public String getRefusal() {
        return refusal;
    }

    public void setRefusal(String refusal) {
        this.refusal = refusal;
    }
}
