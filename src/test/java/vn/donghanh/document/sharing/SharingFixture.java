package vn.donghanh.document.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.document.DocumentFixture;
import vn.donghanh.document.DocumentQueries;

/** Opens a document of a case and sends its page with a disclosure, through the use cases, as the current user. */
@ApplicationScoped
public class SharingFixture {
    static final String SESSION = "session-of-a-worker";

    /** The picture of {@link DocumentFixture} is white in its upper left corner. */
    private static final String WHITE = "1: 0 0 50 50";

    @Inject
    DocumentFixture documents;

    @Inject
    DocumentQueries queries;

    @Inject
    DocumentSharingService service;

    /** Files a picture and opens it. */
    public String open(String number, String type) {
        return queries.view(number, documents.file(number, type, "Giấy hẹn"), SESSION)
                .opening();
    }

    public void share(String number, String code, String opening) {
        service.share(number, code, new ShareDocumentCommand(opening, SESSION, List.of(1), WHITE, true, true));
    }

    /** Files a picture, opens it and sends its page. */
    public void share(String number, String code) {
        share(number, code, open(number, "OTHER"));
    }
}
