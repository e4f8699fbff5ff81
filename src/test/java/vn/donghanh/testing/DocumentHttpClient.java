package vn.donghanh.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Uploads files to a case in pieces and files them, over HTTP, with the requests of the page and its script. */
public final class DocumentHttpClient {
    private static final int PIECE = 1 << 20;
    private static final Pattern REFERENCE = Pattern.compile("\"ref\":\"(\\w{26})\"");

    private final HttpVisitor visitor;
    private final String number;

    public DocumentHttpClient(HttpVisitor visitor, String number) {
        this.visitor = visitor;
        this.number = number;
    }

    /** Uploads a whole file and returns the reference of the checked upload. */
    public String upload(String name, byte[] file) {
        String ref = begin(name, file.length);
        for (int piece = 0; piece * PIECE < file.length; piece++) {
            sendPiece(ref, piece, file);
        }
        check(ref);
        return ref;
    }

    /** Begins an upload and returns its reference. */
    public String begin(String name, int size) {
        String command = "{\"number\":\"%s\",\"name\":\"%s\",\"size\":%d}".formatted(number, name, size);
        HttpResponse<String> answer = post("/document/begin", HttpRequest.BodyPublishers.ofString(command));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Matcher ref = REFERENCE.matcher(answer.body());
        assertThat(ref.find()).as(answer.body()).isTrue();
        return ref.group(1);
    }

    public void sendPiece(String ref, int piece, byte[] file) {
        byte[] bytes = Arrays.copyOfRange(file, piece * PIECE, Math.min((piece + 1) * PIECE, file.length));
        HttpResponse<String> answer =
                post("/document/piece/" + ref + "/" + piece, HttpRequest.BodyPublishers.ofByteArray(bytes));
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    public void check(String ref) {
        HttpResponse<String> answer = post("/document/check/" + ref, HttpRequest.BodyPublishers.noBody());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Files uploads as papers of the kind "other"; returns the page that follows. */
    public HttpVisitor.Answer file(String title, String... uploads) {
        String path = "/document/add/" + number;
        return visitor.submit(
                path,
                visitor.get(path).markup(),
                "form:save",
                Map.of(
                        "form:uploads",
                        String.join(",", uploads),
                        "form:type",
                        "OTHER",
                        "form:title",
                        title,
                        "form:depicts",
                        "PAPER"));
    }

    private HttpResponse<String> post(String path, HttpRequest.BodyPublisher body) {
        return visitor.send(visitor.request(path).header("X-DH", "1").POST(body));
    }
}
