package dev.holdfast.faults;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.HandlerRegistry;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stands in front of an engine's gRPC gateway, and refuses calls or loses answers as a test says. */
final class EngineGate implements AutoCloseable {

    /** What becomes of a call. */
    enum Fate {
        PASSES,
        /** The engine has too much to do. */
        IS_PUSHED_BACK,
        /** The engine never hears of it. */
        IS_LOST,
        /** The engine does it, and nobody hears of that. */
        ANSWER_IS_LOST,
        /** Refused in a way that the client does not try again: as if the caller had died before it called. */
        NEVER_HAPPENED
    }

    /** @param at in nanoseconds, to compare with others */
    record Attempt(String method, int request, long at) {}

    private static final int LARGEST_MESSAGE = 8 * 1024 * 1024;

    private final Server server;
    private final ManagedChannel engine;
    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    private volatile BiFunction<String, byte[], Fate> fates = (method, request) -> Fate.PASSES;

    EngineGate(URI gateway) {
        engine = NettyChannelBuilder.forAddress(gateway.getHost(), gateway.getPort())
                .usePlaintext()
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .build();
        try {
            server = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
                    .maxInboundMessageSize(LARGEST_MESSAGE)
                    .fallbackHandlerRegistry(new EveryMethod())
                    .build()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    /** @param fates by the name of a method, such as PublishMessage, and its request */
    void decide(BiFunction<String, byte[], Fate> fates) {
        this.fates = fates;
    }

    void open() {
        decide((method, request) -> Fate.PASSES);
    }

    /** How often this method was called. */
    int calls(String method) {
        return (int) attempts.stream()
                .filter(attempt -> attempt.method().equals(method))
                .count();
    }

    /** The pauses between the calls of this method that say exactly the same, for what was said most often. */
    List<Duration> pausesBetween(String method) {
        var times = attempts.stream()
                .filter(attempt -> attempt.method().equals(method))
                .collect(Collectors.groupingBy(Attempt::request, Collectors.mapping(Attempt::at, Collectors.toList())))
                .values()
                .stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        var pauses = new ArrayList<Duration>();
        for (int i = 1; i < times.size(); i++) {
            pauses.add(Duration.ofNanos(times.get(i) - times.get(i - 1)));
        }
        return pauses;
    }

    void forgetAttempts() {
        attempts.clear();
    }

    @Override
    public void close() {
        server.shutdownNow();
        engine.shutdownNow();
        try {
            engine.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class EveryMethod extends HandlerRegistry {

        @Override
        public ServerMethodDefinition<byte[], byte[]> lookupMethod(String name, @Nullable String authority) {
            var method = MethodDescriptor.newBuilder(new Bytes(), new Bytes())
                    .setFullMethodName(name)
                    .setType(MethodType.SERVER_STREAMING)
                    .build();
            return ServerMethodDefinition.create(method, (call, headers) -> {
                call.request(1);
                return new OnWay(call, headers);
            });
        }
    }

    /** One call on its way through the gate: one request, any number of answers. */
    private final class OnWay extends ServerCall.Listener<byte[]> {

        private final ServerCall<byte[], byte[]> caller;
        private final Metadata headers;
        private @Nullable ClientCall<byte[], byte[]> onwards;

        private OnWay(ServerCall<byte[], byte[]> caller, Metadata headers) {
            this.caller = caller;
            this.headers = headers;
        }

        @Override
        public void onMessage(byte[] request) {
            var name = String.valueOf(caller.getMethodDescriptor().getBareMethodName());
            attempts.add(new Attempt(name, Arrays.hashCode(request), System.nanoTime()));
            switch (fates.apply(name, request)) {
                case PASSES -> pass(request, true);
                case ANSWER_IS_LOST -> pass(request, false);
                case IS_PUSHED_BACK ->
                    refuse(Status.RESOURCE_EXHAUSTED.withDescription(
                            "Expected to handle gRPC" + " request, but all partitions are overloaded"));
                case IS_LOST -> refuse(Status.UNAVAILABLE.withDescription("io exception"));
                case NEVER_HAPPENED -> refuse(Status.NOT_FOUND.withDescription("as if nobody had called"));
            }
        }

        private void refuse(Status status) {
            caller.close(status, new Metadata());
        }

        private void pass(byte[] request, boolean withAnswer) {
            var call = engine.newCall(caller.getMethodDescriptor(), CallOptions.DEFAULT);
            onwards = call;
            call.start(new Back(caller, withAnswer), headers);
            call.request(Integer.MAX_VALUE);
            call.sendMessage(request);
            call.halfClose();
        }

        @Override
        public void onCancel() {
            if (onwards != null) {
                onwards.cancel("the caller has hung up", null);
            }
        }
    }

    private static final class Back extends ClientCall.Listener<byte[]> {

        private final ServerCall<byte[], byte[]> caller;
        private final boolean withAnswer;
        private boolean begun;

        private Back(ServerCall<byte[], byte[]> caller, boolean withAnswer) {
            this.caller = caller;
            this.withAnswer = withAnswer;
        }

        @Override
        public void onMessage(byte[] answer) {
            if (withAnswer && !caller.isCancelled()) {
                if (!begun) {
                    caller.sendHeaders(new Metadata());
                    begun = true;
                }
                caller.sendMessage(answer);
            }
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            if (!caller.isCancelled()) {
                caller.close(
                        withAnswer ? status : Status.UNAVAILABLE.withDescription("the line broke"), new Metadata());
            }
        }
    }

    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {

        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
