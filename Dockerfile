# The store in a container; compose.yaml puts a database beside it.
# To look at the demo: docker run --rm --network host -e LONJA_BIND=127.0.0.1 lonja lonja demo
FROM python:3.13-slim
RUN useradd --create-home lonja && mkdir /data && chown lonja /data
WORKDIR /app
COPY requirements.lock ./
RUN pip install --no-cache-dir --require-hashes -r requirements.lock
COPY pyproject.toml README.md ./
COPY src src
RUN pip install --no-cache-dir --no-deps --no-build-isolation --editable . && python -m lonja.web.messages compile
ENV LONJA_BIND=0.0.0.0 LONJA_DATA=/data PYTHONUNBUFFERED=1
USER lonja
VOLUME /data
EXPOSE 8000
HEALTHCHECK --start-period=60s CMD ["lonja", "health"]
CMD ["lonja", "serve"]
