package vn.donghanh.operations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import vn.donghanh.operations.StatusLevel;
import vn.donghanh.operations.StatusRow;
import vn.donghanh.operations.SystemStatusQueries;
import vn.donghanh.operations.SystemStatusView;
import vn.donghanh.shared.web.Texts;

/** The page of the installation's status, and of the steps from the set-up to daily work. */
@Named
@RequestScoped
public class StatusPage {
    @Inject
    private SystemStatusQueries queries;

    @Inject
    private Texts texts;

    private SystemStatusView page;

    @PostConstruct
    void load() {
        page = queries.view();
    }

    public SystemStatusView getPage() {
        return page;
    }

    /** Returns how it is, in a sentence or two, and what to do if it is not well. */
    public String sentence(StatusRow row) {
        Object[] figures = row.figures().stream().map(this::shown).toArray();
        return texts.of("StatusFinding." + row.finding().name(), figures);
    }

    private Object shown(Serializable figure) {
        return figure instanceof List<?> many
                ? many.stream().map(item -> texts.of((Enum<?>) item)).collect(Collectors.joining(", "))
                : figure;
    }

    public String icon(StatusLevel level) {
        return switch (level) {
            case WELL -> "check";
            case OPEN -> "clock";
            case WARNING, BROKEN -> "alert";
        };
    }

    public String tone(StatusLevel level) {
        return switch (level) {
            case WELL -> "ok";
            case OPEN -> "info";
            case WARNING -> "warn";
            case BROKEN -> "bad";
        };
    }

    /** Returns the version of the product; empty when it runs from its sources. */
    public String getVersion() {
        try (InputStream file =
                FacesContext.getCurrentInstance().getExternalContext().getResourceAsStream("/META-INF/MANIFEST.MF")) {
            String version = file == null
                    ? null
                    : new Manifest(file).getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
            return version == null ? "" : version;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
