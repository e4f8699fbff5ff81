package vn.donghanh.document.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A clamd that understands {@code INSTREAM} alone and answers the same to everything. An empty answer is that of a clamd that breaks off. */
public final class ClamdDouble implements AutoCloseable {
    public static final String CLEAN = "stream: OK";
    public static final String INFECTED = "stream: Eicar-Test-Signature FOUND";
    public static final String NO_VERDICT = "INSTREAM size limit exceeded. ERROR";

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(US_ASCII);
    private static final int PATIENCE = 10;

    private final ServerSocketChannel socket;
    private final BlockingQueue<byte[]> received = new LinkedBlockingQueue<>();
    private volatile String answer;

    private ClamdDouble(ServerSocketChannel socket, String answer) {
        this.socket = socket;
        this.answer = answer;
        Thread listener = new Thread(this::listen, "clamd double");
        listener.setDaemon(true);
        listener.start();
    }

    /** Listens on a free port of this machine. */
    public static ClamdDouble onPort(String answer) throws IOException {
        return new ClamdDouble(
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)), answer);
    }

    static ClamdDouble at(SocketAddress unix, String answer) throws IOException {
        return new ClamdDouble(
                ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(unix), answer);
    }

    SocketAddress address() throws IOException {
        return socket.getLocalAddress();
    }

    /** Performs a task in a server whose setting {@code DH_CLAMD} names this double. */
    public void whileConfigured(Runnable task) {
        System.setProperty("DH_CLAMD", "127.0.0.1:" + socket.socket().getLocalPort());
        try {
            task.run();
        } finally {
            System.clearProperty("DH_CLAMD");
        }
    }

    public void willAnswer(String next) {
        answer = next;
    }

    /** The next content that arrived. */
    public byte[] received() throws InterruptedException {
        byte[] content = received.poll(PATIENCE, TimeUnit.SECONDS);
        if (content == null) {
            throw new AssertionError("nothing was sent to the scanner");
        }
        return content;
    }

    private void listen() {
        while (socket.isOpen()) {
            try (SocketChannel connection = socket.accept();
                    DataInputStream in = new DataInputStream(Channels.newInputStream(connection))) {
                serve(connection, in);
            } catch (IOException closed) {
                // the client or this double has ended the connection
            }
        }
    }

    private void serve(SocketChannel connection, DataInputStream in) throws IOException {
        if (!Arrays.equals(in.readNBytes(COMMAND.length), COMMAND)) {
            throw new IOException("another command");
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        if (!answer.isEmpty()) {
            Channels.newOutputStream(connection).write((answer + "\0").getBytes(US_ASCII));
        }
        received.add(content.toByteArray());
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
