import { Controller, Get, HttpCode, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type AddressInfo } from 'node:net';

// A process of its own: the same stack as the API's, with one address that does nothing.

@Controller()
class Nothing {
  @Post('nothing')
  @HttpCode(200)
  answer(): object {
    return { version: 1 };
  }

  @Get('nothing')
  read(): object {
    return { version: 1 };
  }
}

@Module({ controllers: [Nothing] })
class NothingModule {}

async function main(): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(NothingModule, new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
  process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
  process.send?.({ port: (app.getHttpServer().address() as AddressInfo).port });
}

void main();
